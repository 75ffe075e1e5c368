import { fail, shown } from '../error.ts'
import { uniform } from '../kinds/uniform.ts'
import type { DataFormat, Padding, PerAxis } from '../kinds/windows.ts'
import { type Composed, composed } from '../tape/op.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensors } from '../tensor/tensor-like.ts'
import { conv2d } from './convolution.ts'
import { depthwiseConv2d } from './depthwise-convolution.ts'

export const separableConv2d: Composed<
  [
    x: TensorLike,
    depthwiseFilter: TensorLike,
    pointwiseFilter: TensorLike,
    strides: PerAxis,
    pad: Padding,
    dilation?: PerAxis,
    dataFormat?: DataFormat,
  ],
  Tensor
> = composed({
  name: 'separableConv2d',
  summary: 'depthwiseConv2d, then a conv2d of 1 by 1 that mixes the channels: a convolution with far fewer weights.',
  formula: String.raw`y = (x \ast_{\text{depthwise}} u) \ast v`,
  compose: (images, depthwise, pointwise, strides, pad, dilation = 1, dataFormat = 'NHWC') => {
    const [x, u, v] = toTensors('separableConv2d', [images, depthwise, pointwise])
    const shapes = [x.shape, u.shape, v.shape]
    if (dataFormat !== 'NHWC') fail('separableConv2d', `there is no dataFormat '${dataFormat}' here`)
    for (const filter of [u, v])
      if (filter.rank !== 4)
        fail('separableConv2d', `filters must be of rank 4, got ${shown(filter.shape)}`, { shapes })
    const channels = u.shape[2] * u.shape[3]
    if (v.shape[0] !== 1 || v.shape[1] !== 1 || v.shape[2] !== channels)
      fail('separableConv2d', `the second filter must be [1,1,${channels},channels out], got ${shown(v.shape)}`, {
        shapes,
      })
    return conv2d(depthwiseConv2d(x, u, strides, pad, 'NHWC', dilation), v, 1, 'valid')
  },
  tensors: [0, 3],
  examples: [[uniform([1, 4, 4, 2]), uniform([3, 3, 2, 2], 2), uniform([1, 1, 4, 3], 3), 1, 'same']],
})
