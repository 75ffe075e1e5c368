import { fail } from '../error.ts'
import { map } from '../kernels/elementwise.ts'
import { type Fold, reduce } from '../kernels/reduce.ts'
import { overAxes, overCube, type ReductionOp, unfolded } from '../kinds/reduction.ts'
import { uniform } from '../kinds/uniform.ts'
import { type Composed, composed, op } from '../tape/op.ts'
import { toFloat } from '../tensor/dtype.ts'
import { type Axis, axesOf, reducedShape } from '../tensor/shape.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'
import { div, mul, pow, sub } from './arithmetic.ts'
import { equal } from './comparison.ts'
import { maximum } from './extremes.ts'
import { abs, square } from './mathematics.ts'
import { max, mean, min, sum } from './reductions.ts'
import { reshape } from './reshaping.ts'
import { where } from './selecting.ts'

/**
 * Of a vector: 1, the sum of absolute values; 2 or 'euclidean', the usual length; p, the pth root of the sum of pth
 * powers; ±Infinity, the largest or smallest. Of a matrix: 1 and ±Infinity, of its columns and rows; 'fro', its length.
 */
export type Order = number | 'euclidean' | 'fro'

const squares: Fold = { start: 0, step: (sum, v) => sum + v * v }

export const euclideanNorm: ReductionOp = op({
  name: 'euclideanNorm',
  summary: 'The length of a vector: the square root of the sum of squares. At 0, where it has a tip, the slope is 0.',
  formula: String.raw`y = \sqrt{\textstyle\sum_i x_i^2},\quad \bar x_i = \bar y\,\frac{x_i}{y}`,
  signature: overAxes,
  forward: ([x], { axis, keepDims }) => {
    const y = reduce(x, axesOf('euclideanNorm', axis, x.rank), keepDims, toFloat(x.dtype), squares)
    return map(y, y.dtype, Math.sqrt)
  },
  backward: [
    (step) => {
      const length = unfolded(step.output, step)
      // Where the length is 0, so is x: what it is divided by does not matter, as long as it is a number.
      const divisor = where(equal(length, 0), 1, length)
      return mul(step.inputs[0], div(unfolded(step.grad, step), divisor))
    },
  ],
  examples: overCube,
})

export const norm: Composed<[x: TensorLike, ord?: Order, axis?: Axis, keepDims?: boolean], Tensor> = composed({
  name: 'norm',
  summary: 'The length of a vector, or the size of a matrix, along one axis, two, or all.',
  formula: String.raw`y = \Bigl(\sum_i |x_i|^p\Bigr)^{1/p}`,
  compose: (like, ord = 'euclidean', axis, keepDims = false) => {
    const x = toTensor('norm', like)
    const axes = axesOf('norm', axis, x.rank)
    return reshape(lengthOf(x, ord, axis == null ? null : axes), reducedShape(x.shape, axes, keepDims))
  },
  examples: [
    [[3, 4]],
    [uniform([2, 2]), 1, 0],
    [uniform([2, 2]), Number.POSITIVE_INFINITY, [0, 1]],
    [uniform([2, 2]), 'fro', [0, 1], true],
  ],
})

function lengthOf(x: Tensor, ord: Order, axes: readonly number[] | null): Tensor {
  if (ord === 'euclidean' || ord === 'fro' || (ord === 2 && axes?.length !== 2)) return euclideanNorm(x, axes)
  const size = abs(x)
  if (axes?.length === 2) {
    const [rows, columns] = axes
    if (ord === 1) return max(sum(size, rows, true), axes)
    if (ord === Number.POSITIVE_INFINITY) return max(sum(size, columns, true), axes)
    if (ord === Number.NEGATIVE_INFINITY) return min(sum(size, columns, true), axes)
  }
  if (ord === 1) return sum(size, axes)
  if (ord === Number.POSITIVE_INFINITY) return max(size, axes)
  if (ord === Number.NEGATIVE_INFINITY) return min(size, axes)
  if (typeof ord === 'number' && ord > 0 && axes?.length !== 2) {
    const total = sum(pow(size, ord), axes)
    const none = equal(total, 0)
    return where(none, 0, pow(where(none, 1, total), 1 / ord))
  }
  return fail('norm', `no such order, ${ord}${axes?.length === 2 ? ' for a matrix' : ''}`)
}

export const clipByNorm: Composed<[x: TensorLike, clipNorm: number, axis?: Axis], Tensor> = composed({
  name: 'clipByNorm',
  summary: 'Shortens what is longer than clipNorm to that length, and leaves the rest: the direction stays.',
  formula: String.raw`y = x\,\frac{c}{\max(\lVert x \rVert, c)}`,
  compose: (x, clipNorm, axis) => {
    if (!(clipNorm > 0)) fail('clipByNorm', `the longest length must be positive, got ${clipNorm}`)
    return mul(x, div(clipNorm, maximum(euclideanNorm(x, axis, true), clipNorm)))
  },
  examples: [
    [[3, 4], 1],
    [[3, 4], 6],
    [uniform([2, 3]), 1.5, 1],
  ],
  tfjs: null,
})

export const moments: Composed<[x: TensorLike, axis?: Axis, keepDims?: boolean], { mean: Tensor; variance: Tensor }> =
  composed({
    name: 'moments',
    summary: 'Mean and variance along axes, `{ mean, variance }`.',
    formula: String.raw`\mu = \frac1n \sum_i x_i,\quad \sigma^2 = \frac1n \sum_i (x_i - \mu)^2`,
    compose: (like, axis, keepDims = false) => {
      const x = toTensor('moments', like)
      const axes = axesOf('moments', axis, x.rank)
      const centre = mean(x, axes, true)
      const variance = mean(square(sub(x, centre)), axes, keepDims)
      return { mean: reshape(centre, reducedShape(x.shape, axes, keepDims)), variance }
    },
    examples: [[[1, 2, 3, 6]], [uniform([3, 2]), 0]],
  })
