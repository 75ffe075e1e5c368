import { type Tensor, unwritten } from '../tensor/tensor.ts'

/**
 * A new tensor with 1 for each positive element of `x`, `alpha` for each other, and NaN for NaN. The answer is looked
 * up: a branch waits for each sign that the processor did not guess.
 */
export function steps(x: Tensor, alpha: number): Tensor {
  const result = unwritten(x.shape, x.dtype)
  const [from, to] = [x.values, result.values]
  const answers = new Float64Array([alpha, 1, Number.NaN])
  for (let i = 0; i < to.length; i++) {
    const v = from[i]
    to[i] = answers[+(v > 0) + 2 * +(v !== v)]
  }
  return result
}
