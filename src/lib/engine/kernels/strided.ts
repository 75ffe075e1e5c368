import type { Shape } from '../tensor/shape.ts'
import { type Tensor, unwritten } from '../tensor/tensor.ts'
import { block } from './block.ts'
import { walk } from './walk.ts'

/**
 * A new tensor of `shape` that reads the elements of `x` from `offset` on with the given strides:
 * transpose, slice, reverse and broadcastTo are this.
 */
export function readStrided(x: Tensor, shape: Shape, strides: readonly number[], offset = 0): Tensor {
  const result = unwritten(shape, x.dtype)
  const [from, to] = [x.values, result.values]
  walk(shape, strides, strides, (at, length, i, di) => {
    i += offset
    if (di === 1 && length >= block) to.set(from.subarray(i, i + length), at)
    else for (let k = at; k < at + length; k++, i += di) to[k] = from[i]
  })
  return result
}

/** Writes all elements of `x` into `to`, from `offset` on with the given strides: pad and concat are this. */
export function writeStrided(x: Tensor, to: Tensor, strides: readonly number[], offset = 0): void {
  const [from, values] = [x.values, to.values]
  walk(x.shape, strides, strides, (at, length, i, di) => {
    i += offset
    if (di === 1 && length >= block) values.set(from.subarray(at, at + length), i)
    else for (let k = at; k < at + length; k++, i += di) values[i] = from[k]
  })
}

/** Adds all elements of `x` to those of `to`, from `offset` on with the given strides. */
export function addStrided(x: Tensor, to: Tensor, strides: readonly number[], offset = 0): void {
  const [from, values] = [x.values, to.values]
  walk(x.shape, strides, strides, (at, length, i, di) => {
    i += offset
    for (let k = at; k < at + length; k++, i += di) values[i] += from[k]
  })
}
