import { depthwise as kernels } from '../kernels/depthwise.ts'
import { convolution } from '../kinds/convolution.ts'
import { uniform } from '../kinds/uniform.ts'

const images = uniform([2, 4, 5, 3])
const filter = uniform([3, 2, 3, 2], 2)

export const [depthwiseConv2d, depthwiseConv2dTranspose, depthwiseConv2dFilterGrad] = convolution({
  kernels,
  rank: 2,
  channelsOut: ([, , channels, multiplier]) => channels * multiplier,
  conv: {
    name: 'depthwiseConv2d',
    summary:
      'Slides filters [height, width, channels, m] over images, every channel by itself: each makes m channels of the output.',
    formula: String.raw`y_{p,cm + j} = \sum_q x_{(sp + dq)c}\,w_{qcj},\quad \bar x_{(sp + dq)c} \mathrel{+}= \bar y_{p,cm + j}\,w_{qcj},\quad \bar w_{qcj} = \sum_p x_{(sp + dq)c}\,\bar y_{p,cm + j}`,
    examples: [
      [images, filter, 1, 'valid'],
      [images, filter, 2, 'same'],
      [uniform([5, 4, 1]), uniform([2, 2, 1, 3], 2), 1, 1, 'NHWC', 2],
    ],
  },
  transpose: {
    name: 'depthwiseConv2dTranspose',
    summary: 'The way from the gradient of depthwiseConv2d back to its input, of the given shape.',
    formula: String.raw`x_{(sp + dq)c} = \sum_{p,q,j} y_{p,cm + j}\,w_{qcj},\quad \bar y_{p,cm + j} = \sum_q \bar x_{(sp + dq)c}\,w_{qcj},\quad \bar w_{qcj} = \sum_p \bar x_{(sp + dq)c}\,y_{p,cm + j}`,
    examples: [[uniform([1, 2, 2, 4]), uniform([2, 2, 2, 2], 2), [1, 4, 3, 2], 2, 'same']],
    tfjs: null,
  },
  filterGrad: {
    name: 'depthwiseConv2dFilterGrad',
    summary: 'What the gradient y of depthwiseConv2d asks of its filter, over all places and images.',
    formula: String.raw`w_{qcj} = \sum_p x_{(sp + dq)c}\,y_{p,cm + j},\quad \bar x_{(sp + dq)c} \mathrel{+}= y_{p,cm + j}\,\bar w_{qcj},\quad \bar y_{p,cm + j} = \sum_q x_{(sp + dq)c}\,\bar w_{qcj}`,
    examples: [[images, uniform([2, 2, 3, 6], 3), [3, 2, 3, 2], 2, 'same']],
    tfjs: null,
  },
})
