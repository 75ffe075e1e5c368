import { maxOfWindows } from '../kernels/pooling.ts'
import { type Op, op } from '../op.ts'
import { pooled } from '../pooling.ts'
import { blank, type Tensor } from '../tensor.ts'
import type { TensorLike } from '../tensor-like.ts'
import { uniform } from '../uniform.ts'
import type { Padding, PerAxis, Rounding } from '../windows.ts'
import { unsortedSegmentSum } from './indexing.ts'
import { reshape } from './reshaping.ts'

type Pooling = Op<
  [x: TensorLike, filterSize: PerAxis, strides: PerAxis, pad: Padding, dimRoundingMode?: Rounding, dilations?: PerAxis]
>

const images = uniform([2, 4, 5, 2])

export const maxPool: Pooling = op({
  name: 'maxPool',
  summary:
    'The largest element in each window of images [batch, height, width, channels]. The gradient goes to it alone; of equal ones, to the first.',
  formula: String.raw`y_p = \max_q x_{sp + q},\quad \bar x_i = \sum_{p:\,i = \operatorname{argmax}} \bar y_p`,
  signature: (x, filterSize, strides, pad, dimRoundingMode, dilations = 1) => ({
    inputs: [x],
    attributes: { filterSize, strides, pad, dimRoundingMode, dilations },
  }),
  forward: ([x], { filterSize, ...how }, entry) => {
    const { windows, shape } = pooled('maxPool', x, 2, filterSize, how)
    const y = blank(shape, x.dtype)
    const positions = blank(shape, 'int32')
    maxOfWindows(x.values, y.values, positions.values as Int32Array, windows)
    entry.saved = positions
    return y
  },
  backward: [({ grad, inputs: [x], saved }) => toPositions(grad, saved, x)],
  examples: [
    [images, 2, 2, 'valid'],
    [images, [3, 2], [2, 1], 'same'],
    [images, 3, 2, 1],
  ],
})

/** Adds every element of `grad` to the one of `x` that it came from. */
function toPositions(grad: Tensor, positions: Tensor, x: Tensor): Tensor {
  return reshape(unsortedSegmentSum(reshape(grad, [-1]), reshape(positions, [-1]), x.size), x.shape)
}
