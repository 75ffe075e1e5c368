import { fail, shown } from '../error.ts'
import { concat } from '../ops/joining.ts'
import { pad, reverse, slice } from '../ops/slicing.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'

/** A tensor, if it has as many axes as the name of the function says. */
function ofRank(op: string, rank: number, like: TensorLike): Tensor {
  const x = toTensor(op, like)
  if (x.rank !== rank)
    fail(op, `needs ${rank} ${rank === 1 ? 'axis' : 'axes'}, got ${shown(x.shape)}`, { shapes: [x.shape] })
  return x
}

const concatOf =
  (rank: number) =>
  (tensors: readonly TensorLike[], axis = 0): Tensor =>
    concat(
      tensors.map((x) => ofRank(`concat${rank}d`, rank, x)),
      axis,
    )
const sliceOf =
  (rank: number) =>
  (x: TensorLike, begin: number | readonly number[], size?: number | readonly number[]): Tensor =>
    slice(ofRank(`slice${rank}d`, rank, x), begin, size)
const reverseOf =
  (rank: number) =>
  (x: TensorLike, axis?: number | readonly number[]): Tensor =>
    reverse(ofRank(`reverse${rank}d`, rank, x), axis)
const padOf =
  (rank: number) =>
  (x: TensorLike, paddings: readonly (readonly [number, number])[], constantValue = 0): Tensor =>
    pad(ofRank(`pad${rank}d`, rank, x), paddings, constantValue)

/** `concat` for tensors of this rank, a name that tfjs has beside it. Throws, as those below, when the rank is another. */
export const [concat1d, concat2d, concat3d, concat4d] = [1, 2, 3, 4].map(concatOf)
/** `slice` likewise. */
export const [slice1d, slice2d, slice3d, slice4d] = [1, 2, 3, 4].map(sliceOf)
/** `reverse` likewise. */
export const [reverse1d, reverse2d, reverse3d, reverse4d] = [1, 2, 3, 4].map(reverseOf)
/** `pad` likewise. */
export const [, pad2d, pad3d, pad4d] = [1, 2, 3, 4].map(padOf)

/** `pad` for a list: how many elements before and after it. */
export const pad1d = (x: TensorLike, paddings: readonly [number, number], constantValue = 0): Tensor =>
  pad(ofRank('pad1d', 1, x), [paddings], constantValue)
