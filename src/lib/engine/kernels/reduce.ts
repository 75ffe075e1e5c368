import type { DataType } from '../dtype.ts'
import { reducedShape, stridesOf } from '../shape.ts'
import { blank, type Tensor } from '../tensor.ts'
import { walk } from './walk.ts'

/** How to fold many numbers into one: where to start, and how each is taken in. */
export interface Fold {
  start: number
  step(sum: number, v: number): number
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
  const kept = reducedShape(x.shape, axes, true)
  const strides = stridesOf(kept).map((stride, axis) => (axes.includes(axis) ? 0 : stride))
  const result = blank(reducedShape(x.shape, axes, keepDims), dtype)
  const sums = dtype === 'float64' ? result.values : new Float64Array(result.size)
  if (fold.start !== 0) sums.fill(fold.start)
  const { values } = x
  const { step } = fold
  walk(x.shape, strides, strides, (at, length, to, d) => {
    if (d === 0) {
      let sum = sums[to]
      for (let i = at; i < at + length; i++) sum = step(sum, values[i])
      sums[to] = sum
    } else for (let i = at; i < at + length; i++, to += d) sums[to] = step(sums[to], values[i])
  })
  if (divisor !== 1) for (let i = 0; i < sums.length; i++) sums[i] /= divisor
  if (dtype !== 'float64') result.values.set(sums)
  return result
}

export const total: Fold = { start: 0, step: (sum, v) => sum + v }
export const largest: Fold = { start: Number.NEGATIVE_INFINITY, step: (best, v) => (v > best || v !== v ? v : best) }
export const smallest: Fold = { start: Number.POSITIVE_INFINITY, step: (best, v) => (v < best || v !== v ? v : best) }
