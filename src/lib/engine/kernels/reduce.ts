import type { DataType, Values } from '../tensor/dtype.ts'
import { reducedShape, type Shape } from '../tensor/shape.ts'
import { putBack, take } from '../tensor/shelf.ts'
import { type Tensor, unwritten } from '../tensor/tensor.ts'
import { rowsSummed } from './simd/passes-simd.ts'
import { walk } from './walk.ts'

/** How to fold many numbers into one: where to start, and how each is taken in. */
export interface Fold {
  start: number
  step(sum: number, v: number): number
  /** As `step`, for `values[at]` until `end`, each into the next of `sums` from `to` on or, where `d` is 0, into one. */
  loop?(sums: Values, to: number, d: number, values: Values, at: number, end: number): void
  /** Takes in all rows of `values`, each as long as `sums`; false, and nothing is done, when they are not for it. */
  rows?(sums: Values, values: Values): boolean
}

/**
 * Folds the given axes of `x` away. Sums are carried in doubles whatever the type, and rounded once at the end:
 * a million times 0.1 in float32 is then 100000, not 100958. `divisor` turns a sum into a mean before the rounding.
 */
export function reduce(
  x: Tensor,
  axes: readonly number[],
  keepDims: boolean,
  dtype: DataType,
  fold: Fold,
  divisor = 1,
): Tensor {
  return reduceTo(reducedShape(x.shape, axes, keepDims), x, axes, dtype, fold, divisor)
}

/** As {@link reduce}, into a shape of which it is known that it has room for what is left. */
export function reduceTo(
  shape: Shape,
  x: Tensor,
  axes: readonly number[],
  dtype: DataType,
  fold: Fold,
  divisor = 1,
): Tensor {
  const result = unwritten(shape, dtype)
  const sums = dtype === 'float64' ? result.values : take('float64', result.size)
  for (let i = 0; i < sums.length; i++) sums[i] = fold.start
  const { values } = x
  const { step } = fold
  const loop =
    fold.loop ??
    ((sums, to, d, values, at, end) => {
      for (let i = at; i < end; i++, to += d) sums[to] = step(sums[to], values[i])
    })
  const width = sums.length
  if (width === 1) loop(sums, 0, 0, values, 0, values.length)
  else if (areFirst(axes)) {
    if (!fold.rows?.(sums, values))
      for (let at = 0; at < values.length; at += width) loop(sums, 0, 1, values, at, at + width)
  } else {
    const strides = foldedStrides(x.shape, axes)
    walk(x.shape, strides, strides, (at, length, to, d) => loop(sums, to, d, values, at, at + length))
  }
  if (divisor !== 1) for (let i = 0; i < sums.length; i++) sums[i] /= divisor
  if (dtype !== 'float64') {
    const to = result.values
    for (let i = 0; i < to.length; i++) to[i] = sums[i]
    putBack(sums, 'float64')
  }
  return result
}

/** Whether these are the outermost axes: then row after row is folded into one. */
const areFirst = (axes: readonly number[]): boolean => axes.every((axis, i) => axis === i)

/** Strides that lead from each element of `shape` to where it is folded into: along the given axes, nowhere. */
export function foldedStrides(shape: Shape, axes: readonly number[]): number[] {
  const strides = new Array<number>(shape.length).fill(0)
  for (let axis = shape.length - 1, stride = 1; axis >= 0; axis--)
    if (!axes.includes(axis)) {
      strides[axis] = stride
      stride *= shape[axis]
    }
  return strides
}

/** The sum. */
export const total: Fold = {
  start: 0,
  step: (sum, v) => sum + v,
  loop: (sums, to, d, values, at, end) => {
    if (d === 0) {
      let sum = sums[to]
      for (let i = at; i < end; i++) sum += values[i]
      sums[to] = sum
    } else for (let i = at; i < end; i++, to += d) sums[to] += values[i]
  },
  rows: rowsSummed,
}

/** The largest; NaN when there is one. */
export const largest: Fold = { start: Number.NEGATIVE_INFINITY, step: (best, v) => (v > best || v !== v ? v : best) }

/** The smallest; NaN when there is one. */
export const smallest: Fold = { start: Number.POSITIVE_INFINITY, step: (best, v) => (v < best || v !== v ? v : best) }
