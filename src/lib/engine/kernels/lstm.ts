import type { Values } from '../tensor/dtype.ts'
import { keptNumbers } from '../tensor/kept-numbers.ts'
import { type Tensor, unwritten } from '../tensor/tensor.ts'
import { bent, type Gate, kindOf, opened, slopeOf } from './gates.ts'
import { looped } from './simd/lstm-simd.ts'

/** A state after a step, and the factors that made it: the way back needs them. */
interface Made {
  state: Tensor
  kept: Values
}

/**
 * The memory after a step, `σ(z_f) c + σ(z_i) tanh(z_g)`. Kept are i, f and g, side by side as in z.
 * z: `[batch, 4 units]`, c: `[batch, units]`.
 */
export function memoryOf(z: Tensor, c: Tensor, gate: Gate): Made {
  const units = c.shape[1]
  const state = unwritten(c.shape, c.dtype)
  const kept = keptNumbers(c.dtype, 3 * c.size)
  const [sums, before, after] = [z.values, c.values, state.values]
  const kind = kindOf(gate, c.dtype)
  if (looped('memory', [sums, before], [after, kept], c.shape, kind.hard)) return { state, kept }
  for (let at = 0, i = 0, k = 0; at < after.length; i += 3 * units, k += 2 * units)
    for (const end = at + units; at < end; at++, i++, k++) {
      const open = opened(sums[i], kind)
      const keep = opened(sums[i + units], kind)
      const idea = bent(sums[i + 2 * units], kind)
      after[at] = keep * before[at] + open * idea
      kept[k] = open
      kept[k + units] = keep
      kept[k + 2 * units] = idea
    }
  return { state, kept }
}

/** The way back: ∂L/∂z, of which the last quarter is 0, and ∂L/∂c. */
export function memoryBack(grad: Tensor, z: Tensor, c: Tensor, kept: Values, gate: Gate): [dz: Tensor, dc: Tensor] {
  const units = c.shape[1]
  const [dz, dc] = [unwritten(z.shape, z.dtype), unwritten(c.shape, c.dtype)]
  const [arriving, before, toSums, toMemory] = [grad.values, c.values, dz.values, dc.values]
  const kind = kindOf(gate, c.dtype)
  if (looped('memoryBack', [arriving, before, kept], [toSums, toMemory], c.shape, kind.hard)) return [dz, dc]
  toSums.fill(0)
  for (let at = 0, i = 0, k = 0; at < toMemory.length; i += 3 * units, k += 2 * units)
    for (const end = at + units; at < end; at++, i++, k++) {
      const g = arriving[at]
      const open = kept[k]
      const keep = kept[k + units]
      const idea = kept[k + 2 * units]
      toSums[i] = g * idea * slopeOf(open, kind)
      toSums[i + units] = g * before[at] * slopeOf(keep, kind)
      toSums[i + 2 * units] = g * open * (1 - idea * idea)
      toMemory[at] = g * keep
    }
  return [dz, dc]
}

/** What the cell says, `σ(z_o) tanh(c)`. Kept are its two factors, side by side. z: `[batch, 4 units]`, c: `[batch, units]`. */
export function outputOf(z: Tensor, c: Tensor, gate: Gate): Made {
  const units = c.shape[1]
  const state = unwritten(c.shape, c.dtype)
  const kept = keptNumbers(c.dtype, 2 * c.size)
  const [sums, memory, h] = [z.values, c.values, state.values]
  const kind = kindOf(gate, c.dtype)
  if (looped('output', [sums, memory], [h, kept], c.shape, kind.hard)) return { state, kept }
  for (let at = 0, i = 3 * units, k = 0; at < h.length; i += 3 * units, k += units)
    for (const end = at + units; at < end; at++, i++, k++) {
      const open = opened(sums[i], kind)
      const said = bent(memory[at], kind)
      h[at] = open * said
      kept[k] = open
      kept[k + units] = said
    }
  return { state, kept }
}

/** The way back: ∂L/∂z, of which all but the last quarter is 0, and ∂L/∂c. */
export function outputBack(grad: Tensor, z: Tensor, c: Tensor, kept: Values, gate: Gate): [dz: Tensor, dc: Tensor] {
  const units = c.shape[1]
  const [dz, dc] = [unwritten(z.shape, z.dtype), unwritten(c.shape, c.dtype)]
  const [arriving, toSums, toMemory] = [grad.values, dz.values, dc.values]
  const kind = kindOf(gate, c.dtype)
  if (looped('outputBack', [arriving, kept], [toSums, toMemory], c.shape, kind.hard)) return [dz, dc]
  toSums.fill(0)
  for (let at = 0, i = 3 * units, k = 0; at < toMemory.length; i += 3 * units, k += units)
    for (const end = at + units; at < end; at++, i++, k++) {
      const g = arriving[at]
      const open = kept[k]
      const said = kept[k + units]
      toSums[i] = g * said * slopeOf(open, kind)
      toMemory[at] = g * open * (1 - said * said)
    }
  return [dz, dc]
}
