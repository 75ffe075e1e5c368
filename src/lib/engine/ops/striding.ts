import { stridedSpan } from '../kinds/strided-span.ts'
import { uniform } from '../kinds/uniform.ts'
import { type Composed, composed } from '../tape/op.ts'
import { tensor1d } from '../tensor/creation.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'
import { gather } from './indexing.ts'
import { reshape } from './reshaping.ts'

type Numbers = readonly number[]

export const stridedSlice: Composed<
  [
    x: TensorLike,
    begin: Numbers,
    end: Numbers,
    strides?: Numbers,
    beginMask?: number,
    endMask?: number,
    ellipsisMask?: number,
    newAxisMask?: number,
    shrinkAxisMask?: number,
  ],
  Tensor
> = composed({
  name: 'stridedSlice',
  summary: 'Every so many elements from one place to another along each axis, as `x[1:5:2]` in Python.',
  formula: String.raw`y_i = x_{b + i s},\quad b + i s < e`,
  compose: (
    like,
    begin,
    end,
    strides,
    beginMask = 0,
    endMask = 0,
    ellipsisMask = 0,
    newAxisMask = 0,
    shrinkAxisMask = 0,
  ) => {
    const x = toTensor('stridedSlice', like)
    const masks = { beginMask, endMask, ellipsisMask, newAxisMask, shrinkAxisMask }
    const { places, shape } = stridedSpan(x.shape, { begin, end, strides, ...masks })
    const taken = places.reduce((y, along, axis) => {
      const whole = along.length === x.shape[axis] && along.every((place, i) => place === i)
      return whole ? y : gather(y, tensor1d(along, 'int32'), axis)
    }, x)
    return reshape(taken, shape)
  },
  examples: [
    [uniform([5]), [0], [5], [2]],
    [uniform([3, 4]), [2, -1], [0, 0], [-1, -2]],
    [uniform([2, 3, 2]), [0, 1], [0, 2], [1, 1], 0, 0, 1, 0, 2],
  ],
})
