import type { DataType, Values } from '../dtype.ts'
import { broadcastShapes, broadcastStrides, sameShape } from '../shape.ts'
import { blank, type Tensor } from '../tensor.ts'
import { walk } from './walk.ts'

/** A new tensor with `f` of every element of `x`. */
export function map(x: Tensor, dtype: DataType, f: (v: number) => number): Tensor {
  const result = blank(x.shape, dtype)
  const [from, to] = [x.values, result.values]
  for (let i = 0; i < to.length; i++) to[i] = f(from[i])
  return result
}

/** A new tensor with `f` of every pair of elements of `a` and `b`, broadcast to a common shape. */
export function zip(op: string, a: Tensor, b: Tensor, dtype: DataType, f: (a: number, b: number) => number): Tensor {
  const shape = broadcastShapes(op, a.shape, b.shape)
  const result = blank(shape, dtype)
  if (sameShape(a.shape, b.shape)) pairs(a.values, b.values, result.values, f)
  else stretched(a, b, result, f)
  return result
}

function pairs(a: Values, b: Values, to: Values, f: (a: number, b: number) => number): void {
  for (let i = 0; i < to.length; i++) to[i] = f(a[i], b[i])
}

function stretched(a: Tensor, b: Tensor, { shape, values: to }: Tensor, f: (a: number, b: number) => number): void {
  const [left, right] = [a.values, b.values]
  walk(shape, broadcastStrides(a.shape, shape), broadcastStrides(b.shape, shape), (at, length, i, di, j, dj) => {
    for (let k = at; k < at + length; k++, i += di, j += dj) to[k] = f(left[i], right[j])
  })
}
