import { convolution as kernels } from '../kernels/convolution.ts'
import { convolution } from '../kinds/convolution.ts'
import { uniform } from '../kinds/uniform.ts'

const images = uniform([2, 4, 5, 2])
const filter = uniform([3, 2, 2, 3], 2)

export const [conv2d, conv2dTranspose, conv2dFilterGrad] = convolution({
  kernels,
  rank: 2,
  channelsOut: (filterShape) => filterShape[3],
  conv: {
    name: 'conv2d',
    summary:
      'Slides a filter [height, width, channels in, channels out] over images [batch, height, width, channels in] and adds up, at each place, what it sees, weighted.',
    formula: String.raw`y_{pk} = \sum_{q,c} x_{(sp + dq)c}\,w_{qck},\quad \bar x_{(sp + dq)c} \mathrel{+}= \bar y_{pk}\,w_{qck},\quad \bar w_{qck} = \sum_p x_{(sp + dq)c}\,\bar y_{pk}`,
    examples: [
      [images, filter, 1, 'valid'],
      [images, filter, [2, 1], 'same'],
      [images, filter, 1, 'same', 'NHWC', [1, 2]],
      [uniform([3, 5, 4]), uniform([2, 2, 3, 2], 2), 2, 1, 'NCHW', 1, 'ceil'],
    ],
  },
  transpose: {
    name: 'conv2dTranspose',
    summary:
      'Lets every element of y paint the filter, weighted by itself, over an output of the given shape: the way from the gradient of conv2d back to its input.',
    formula: String.raw`x_{(sp + dq)c} = \sum_{p,q,k} y_{pk}\,w_{qck},\quad \bar y_{pk} = \sum_{q,c} \bar x_{(sp + dq)c}\,w_{qck},\quad \bar w_{qck} = \sum_p \bar x_{(sp + dq)c}\,y_{pk}`,
    examples: [
      [uniform([1, 2, 3, 2]), uniform([2, 3, 3, 2], 2), [1, 4, 6, 3], 2, 'same'],
      [uniform([2, 2, 1]), uniform([2, 2, 1, 1], 2), [3, 3, 1], 1, 0],
    ],
  },
  filterGrad: {
    name: 'conv2dFilterGrad',
    summary: 'What the gradient y of conv2d asks of its filter, over all places and images.',
    formula: String.raw`w_{qck} = \sum_p x_{(sp + dq)c}\,y_{pk},\quad \bar x_{(sp + dq)c} \mathrel{+}= y_{pk}\,\bar w_{qck},\quad \bar y_{pk} = \sum_{q,c} x_{(sp + dq)c}\,\bar w_{qck}`,
    examples: [[images, uniform([2, 2, 5, 3], 3), [3, 2, 2, 3], [2, 1], 'same']],
    tfjs: null,
  },
})
