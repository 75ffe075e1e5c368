import { fail, shown } from '../error.ts'
import { uniform } from '../kinds/uniform.ts'
import type { Padding, Rounding } from '../kinds/windows.ts'
import { type Composed, composed } from '../tape/op.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensors } from '../tensor/tensor-like.ts'
import { conv2d } from './convolution.ts'
import { reshape } from './reshaping.ts'

export const conv1d: Composed<
  [
    x: TensorLike,
    filter: TensorLike,
    stride: number,
    pad: Padding,
    dataFormat?: 'NWC',
    dilation?: number,
    dimRoundingMode?: Rounding,
  ],
  Tensor
> = composed({
  name: 'conv1d',
  summary: 'Slides a filter [width, channels in, channels out] along signals [batch, width, channels in].',
  formula: String.raw`y_{pk} = \sum_{q,c} x_{(sp + dq)c}\,w_{qck}`,
  compose: (signals, weights, stride, pad, dataFormat = 'NWC', dilation = 1, dimRoundingMode) => {
    const [x, filter] = toTensors('conv1d', [signals, weights])
    const shapes = [x.shape, filter.shape]
    if (dataFormat !== 'NWC') fail('conv1d', `there is no dataFormat '${dataFormat}' here`)
    if (x.rank !== 2 && x.rank !== 3)
      fail('conv1d', `x needs rank 3, or 2 without a batch, got ${shown(x.shape)}`, { shapes })
    if (filter.rank !== 3) fail('conv1d', `the filter needs rank 3, got ${shown(filter.shape)}`, { shapes })
    const channels = x.shape[x.rank - 1]
    if (channels !== filter.shape[1])
      fail(
        'conv1d',
        `x has ${channels} channels, the filter takes ${filter.shape[1]}: ${shown(x.shape)} and ${shown(filter.shape)}`,
        { shapes },
      )
    // A signal is an image of height 1.
    const image = reshape(x, [...x.shape.slice(0, -2), 1, ...x.shape.slice(-2)])
    const kernel = reshape(filter, [1, ...filter.shape])
    const y = conv2d(image, kernel, [1, stride], flat(pad), 'NHWC', [1, dilation], dimRoundingMode)
    return reshape(y, [...y.shape.slice(0, -3), ...y.shape.slice(-2)])
  },
  tensors: [0, 2],
  examples: [
    [uniform([2, 5, 2]), uniform([3, 2, 2], 2), 2, 'same'],
    [uniform([6, 1]), uniform([2, 1, 3], 2), 1, 'valid', 'NWC', 3],
  ],
})

/** No padding above and below a signal. */
function flat(pad: Padding): Padding {
  if (typeof pad === 'string') return pad
  if (typeof pad === 'number')
    return [
      [0, 0],
      [0, 0],
      [pad, pad],
      [0, 0],
    ]
  return pad.length === 3 ? [pad[0], [0, 0], pad[1], pad[2]] : pad
}
