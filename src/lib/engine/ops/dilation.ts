import { fail, shown } from '../error.ts'
import { dilate } from '../kernels/dilation.ts'
import { pooled } from '../kinds/pooling.ts'
import { uniform } from '../kinds/uniform.ts'
import type { DataFormat, Padding, PerAxis } from '../kinds/windows.ts'
import { type Op, op } from '../tape/op.ts'
import { promote } from '../tensor/dtype.ts'
import { blank, type Tensor } from '../tensor/tensor.ts'
import { checkFloat, type TensorLike } from '../tensor/tensor-like.ts'
import { unsortedSegmentSum } from './indexing.ts'
import { reshape } from './reshaping.ts'

/** Adds up the elements of `grad` at the places of x where they came from. */
const gathered = (grad: Tensor, places: Tensor, x: Tensor): Tensor =>
  reshape(unsortedSegmentSum(reshape(grad, [-1]), places, x.size), x.shape)

export const dilation2d: Op<
  [x: TensorLike, filter: TensorLike, strides: PerAxis, pad: Padding, dilations?: PerAxis, dataFormat?: DataFormat]
> = op({
  name: 'dilation2d',
  summary:
    'Thickens what is bright in images: conv2d with a maximum for the sum and a sum for the product, each channel by itself with a filter [height, width, channels].',
  formula: String.raw`y_{pc} = \max_q\,(x_{(sp + dq)c} + w_{qc}),\quad \bar x_i = \sum_{p:\,i\text{ is the largest}} \bar y_p,\quad \bar w_q = \sum_{p:\,q\text{ is the largest}} \bar y_p`,
  signature: (x, filter, strides, pad, dilations = 1, dataFormat = 'NHWC') => ({
    inputs: [x, filter],
    attributes: { strides, pad, dilations, dataFormat },
  }),
  forward: ([x, filter], how, entry) => {
    checkFloat('dilation2d', x)
    checkFloat('dilation2d', filter)
    const shapes = [x.shape, filter.shape]
    if (filter.rank !== 3) fail('dilation2d', `the filter needs rank 3, got ${shown(filter.shape)}`, { shapes })
    const { windows, shape } = pooled('dilation2d', 2, x.shape, filter.shape.slice(0, 2), how)
    if (windows.channels !== filter.shape[2])
      fail('dilation2d', `channels differ, ${shown(x.shape)} and ${shown(filter.shape)}`, { shapes })
    const y = blank(shape, promote(x.dtype, filter.dtype))
    const [places, weights] = [blank([y.size], 'int32'), blank([y.size], 'int32')]
    dilate(x.values, filter.values, y.values, places.values as Int32Array, weights.values as Int32Array, windows)
    entry.saved = { places, weights }
    return y
  },
  backward: [
    ({ grad, inputs: [x], saved }) => gathered(grad, saved.places, x),
    ({ grad, inputs: [, filter], saved }) => gathered(grad, saved.weights, filter),
  ],
  multiplyAdds: ([, filter], _, y) => y.size * filter.shape[0] * filter.shape[1],
  examples: [
    [uniform([2, 4, 4, 2]), uniform([2, 3, 2], 2), 1, 'valid'],
    [uniform([4, 5, 1]), uniform([3, 2, 1], 2), 2, 'same'],
  ],
})
