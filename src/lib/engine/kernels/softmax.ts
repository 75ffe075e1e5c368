import { toFloat } from '../tensor/dtype.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { map, zip } from './elementwise.ts'
import { largest, reduce, total } from './reduce.ts'

/**
 * The pieces of a softmax over `axes`: the largest element, each element's distance below it, and the sum of their
 * exponentials. Of numbers ≤ 0 none overflows, and one exponential is 1, so the sum is never 0.
 */
function parts(x: Tensor, axes: readonly number[]) {
  const dtype = toFloat(x.dtype)
  // Where everything is infinite there is no distance to take; 0 leaves the infinities to speak for themselves.
  const top = map(reduce(x, axes, true, dtype, largest), dtype, (v) =>
    Math.abs(v) === Number.POSITIVE_INFINITY ? 0 : v,
  )
  const below = zip('softmax', x, top, dtype, (v, m) => v - m)
  const exponentials = map(below, dtype, Math.exp)
  return { dtype, top, below, exponentials, sum: reduce(exponentials, axes, true, dtype, total) }
}

/** exp(x) over its sum along `axes`. */
export function softmaxOf(x: Tensor, axes: readonly number[]): Tensor {
  const { dtype, exponentials, sum } = parts(x, axes)
  return zip('softmax', exponentials, sum, dtype, (e, s) => e / s)
}

/** The logarithm of softmax, from differences alone. */
export function logSoftmaxOf(x: Tensor, axes: readonly number[]): Tensor {
  const { dtype, below, sum } = parts(x, axes)
  return zip('logSoftmax', below, sum, dtype, (d, s) => d - Math.log(s))
}

/** The logarithm of the sum of exponentials along `axes`, which are kept with size 1. */
export function logSumExpOf(x: Tensor, axes: readonly number[]): Tensor {
  const { dtype, top, sum } = parts(x, axes)
  return zip('logSumExp', top, sum, dtype, (m, s) => m + Math.log(s))
}
