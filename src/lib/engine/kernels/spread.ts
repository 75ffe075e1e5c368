import { type Tensor, unwritten } from '../tensor/tensor.ts'
import { foldedStrides } from './reduce.ts'
import { walk } from './walk.ts'

/** The way back through a sum along `axes`, or through a mean of `n`: every element of `x` gets what its sum got, over n. */
export function spread(grad: Tensor, x: Tensor, axes: readonly number[], n = 1): Tensor {
  const result = unwritten(x.shape, grad.dtype)
  const [from, to] = [grad.values, result.values]
  if (from.length === 1) to.fill(from[0] / n)
  else {
    const strides = foldedStrides(x.shape, axes)
    walk(x.shape, strides, strides, (at, length, i, di) => {
      for (let k = at; k < at + length; k++, i += di) to[k] = from[i] / n
    })
  }
  return result
}
