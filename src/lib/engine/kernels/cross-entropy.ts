import type { Values } from '../tensor/dtype.ts'
import { keptNumbers } from '../tensor/kept-numbers.ts'
import { type Tensor, unwritten } from '../tensor/tensor.ts'

/**
 * `−Σ t ln softmax(z)` of each row, and the logarithms, which the way back needs. All differences are to the largest
 * score of the row, so nothing overflows. t and z: `[..., classes]`, of one type; losses: `[...]`.
 */
export function crossEntropyOf(t: Tensor, z: Tensor): { losses: Tensor; logs: Values } {
  const classes = z.shape[z.rank - 1]
  const losses = unwritten(z.shape.slice(0, -1), z.dtype)
  const logs = keptNumbers(z.dtype, z.size)
  const [labels, scores, to] = [t.values, z.values, losses.values]
  for (let row = 0, at = 0; row < to.length; row++) {
    const end = at + classes
    let top = Number.NEGATIVE_INFINITY
    for (let i = at; i < end; i++) top = Math.max(top, scores[i])
    if (Math.abs(top) === Number.POSITIVE_INFINITY) top = 0
    let sum = 0
    for (let i = at; i < end; i++) sum += Math.exp(scores[i] - top)
    const below = top + Math.log(sum)
    let loss = 0
    for (; at < end; at++) {
      const log = scores[at] - below
      logs[at] = log
      loss -= labels[at] * log
    }
    to[row] = loss
  }
  return { losses, logs }
}

/** The way back: `∂L/∂t = −ȳ ln p` and `∂L/∂z = ȳ (p Σt − t)`, with the ȳ of the row. */
export function crossEntropyBack(grad: Tensor, t: Tensor, logs: Values): [dt: Tensor, dz: Tensor] {
  const classes = t.shape[t.rank - 1]
  const [dt, dz] = [unwritten(t.shape, t.dtype), unwritten(t.shape, t.dtype)]
  const [arriving, labels, toLabels, toScores] = [grad.values, t.values, dt.values, dz.values]
  for (let row = 0, at = 0; row < arriving.length; row++) {
    const g = arriving[row]
    const end = at + classes
    let all = 0
    for (let i = at; i < end; i++) all += labels[i]
    for (; at < end; at++) {
      toLabels[at] = -g * logs[at]
      toScores[at] = g * (Math.exp(logs[at]) * all - labels[at])
    }
  }
  return [dt, dz]
}
