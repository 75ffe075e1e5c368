import { fail, shown } from '../error.ts'
import { uniform } from '../kinds/uniform.ts'
import { type Composed, composed } from '../tape/op.ts'
import { tensor1d } from '../tensor/creation.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'
import { clone } from './copies.ts'
import { gather } from './indexing.ts'

/** Whether the element at the border stands on the mirror, and is not repeated, or before it. */
type Mirror = 'reflect' | 'symmetric'

export const mirrorPad: Composed<
  [x: TensorLike, paddings: readonly (readonly [number, number])[], mode: Mirror],
  Tensor
> = composed({
  name: 'mirrorPad',
  summary: 'Continues a tensor before and after by its own mirror image.',
  formula: String.raw`y_{b+i} = x_i,\quad y_{b-i} = x_i\ \text{(reflect)},\quad y_{b-1-i} = x_i\ \text{(symmetric)}`,
  compose: (like, paddings, mode) => {
    const x = toTensor('mirrorPad', like)
    if (mode !== 'reflect' && mode !== 'symmetric') fail('mirrorPad', `mode must be reflect or symmetric, got ${mode}`)
    if (paddings.length !== x.rank)
      fail('mirrorPad', `needs one pair for each axis, ${paddings.length} for ${shown(x.shape)}`, { shapes: [x.shape] })
    return paddings.reduce((y, [before, after], axis) => {
      if (before === 0 && after === 0) return y
      const n = x.shape[axis]
      const most = mode === 'reflect' ? n - 1 : n
      if (Math.min(before, after) < 0 || Math.max(before, after) > most)
        fail('mirrorPad', `${mode} pads by 0 to ${most} along axis ${axis}, got ${shown([before, after])}`, {
          shapes: [x.shape],
          axis,
        })
      const places = Array.from({ length: before + n + after }, (_, i) => mirrored(i - before, n, mode))
      return gather(y, tensor1d(places, 'int32'), axis)
    }, clone(x))
  },
  examples: [
    [uniform([3]), [[2, 1]], 'reflect'],
    [
      uniform([2, 3]),
      [
        [1, 2],
        [0, 3],
      ],
      'symmetric',
    ],
  ],
})

/** The place from 0 to n - 1 that a place left or right of it is the image of. */
function mirrored(place: number, n: number, mode: Mirror): number {
  const repeated = mode === 'reflect' ? 0 : 1
  if (place < 0) return -place - repeated
  return place < n ? place : 2 * n - 2 - place + repeated
}
