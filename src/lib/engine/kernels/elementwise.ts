import type { DataType } from '../tensor/dtype.ts'
import { broadcastShapes, broadcastStrides, type Shape } from '../tensor/shape.ts'
import { type Tensor, unwritten } from '../tensor/tensor.ts'
import { type MapLoop, mapLoops, type ZipLoop, zipLoops } from './hot-loops.ts'
import { passed } from './simd/passes-simd.ts'
import { walk } from './walk.ts'

/** A new tensor with `f` of every element of `x`. */
export function map(x: Tensor, dtype: DataType, f: (v: number) => number): Tensor {
  const result = unwritten(x.shape, dtype)
  const [from, to] = [x.values, result.values]
  for (let i = 0; i < to.length; i++) to[i] = f(from[i])
  return result
}

/** A new tensor with `f` of every pair of elements of `a` and `b`, broadcast to a common shape. */
export function zip(op: string, a: Tensor, b: Tensor, dtype: DataType, f: (a: number, b: number) => number): Tensor {
  return zipped(op, a, b, dtype, pairs(f))
}

/** How the op of this name goes through its elements: in a loop of its own if it has one, else in that of all. */
export function mapper(name: string, f: (v: number) => number): (x: Tensor, dtype: DataType) => Tensor {
  const loop: MapLoop | undefined = mapLoops[name]
  if (loop === undefined) return (x, dtype) => map(x, dtype, f)
  return (x, dtype) => {
    const result = unwritten(x.shape, dtype)
    if (!passed(name, result.values, x.values)) loop(result.values, x.values, result.size)
    return result
  }
}

/** As {@link mapper}, for an op on two tensors. */
export function zipper(
  name: string,
  f: (a: number, b: number) => number,
): (a: Tensor, b: Tensor, dtype: DataType) => Tensor {
  const loop = zipLoops[name] ?? pairs(f)
  return (a, b, dtype) => zipped(name, a, b, dtype, loop)
}

const pairs =
  (f: (a: number, b: number) => number): ZipLoop =>
  (to, at, end, a, i, di, b, j, dj) => {
    for (let k = at; k < end; k++, i += di, j += dj) to[k] = f(a[i], b[j])
  }

function zipped(op: string, a: Tensor, b: Tensor, dtype: DataType, loop: ZipLoop): Tensor {
  const shape = broadcastShapes(op, a.shape, b.shape)
  const result = unwritten(shape, dtype)
  const to = result.values
  const left = a.values
  const right = b.values
  const whole = to.length
  if (left.length === whole && right.length === whole) {
    if (!passed(op, to, left, right)) loop(to, 0, whole, left, 0, 1, right, 0, 1)
  } else if (left.length === whole && right.length === 1) {
    if (!passed(op, to, left, right)) loop(to, 0, whole, left, 0, 1, right, 0, 0)
  } else if (left.length === 1 && right.length === whole) loop(to, 0, whole, left, 0, 0, right, 0, 1)
  else if (left.length === whole && endsWith(shape, b.shape)) {
    if (!passed(op, to, left, right))
      for (let at = 0, n = right.length; at < whole; at += n) loop(to, at, at + n, left, at, 1, right, 0, 1)
  } else
    walk(shape, broadcastStrides(a.shape, shape), broadcastStrides(b.shape, shape), (at, length, i, di, j, dj) => {
      loop(to, at, at + length, left, i, di, right, j, dj)
    })
  return result
}

/** Whether `shape` ends with `row`: then what has this shape is added, as a bias is, to row after row. */
function endsWith(shape: Shape, row: Shape): boolean {
  const missing = shape.length - row.length
  return row.every((n, axis) => n > 0 && n === shape[missing + axis])
}
