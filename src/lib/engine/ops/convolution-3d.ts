import { convolution as kernels } from '../kernels/convolution.ts'
import { convolution } from '../kinds/convolution.ts'
import { uniform } from '../kinds/uniform.ts'

const volumes = uniform([1, 3, 3, 4, 2])
const filter = uniform([2, 2, 2, 2, 2], 2)

export const [conv3d, conv3dTranspose, conv3dFilterGrad] = convolution({
  kernels,
  rank: 3,
  channelsOut: (filterShape) => filterShape[4],
  conv: {
    name: 'conv3d',
    summary:
      'conv2d with one more axis: slides a filter [depth, height, width, channels in, channels out] over volumes [batch, depth, height, width, channels in].',
    formula: String.raw`y_{pk} = \sum_{q,c} x_{(sp + dq)c}\,w_{qck},\quad \bar x_{(sp + dq)c} \mathrel{+}= \bar y_{pk}\,w_{qck},\quad \bar w_{qck} = \sum_p x_{(sp + dq)c}\,\bar y_{pk}`,
    examples: [
      [volumes, filter, 1, 'valid'],
      [uniform([2, 3, 2, 2]), uniform([2, 1, 2, 2, 1], 2), [2, 1, 1], 'same'],
    ],
  },
  transpose: {
    name: 'conv3dTranspose',
    summary: 'The way from the gradient of conv3d back to its input, of the given shape.',
    formula: String.raw`x_{(sp + dq)c} = \sum_{p,q,k} y_{pk}\,w_{qck},\quad \bar y_{pk} = \sum_{q,c} \bar x_{(sp + dq)c}\,w_{qck},\quad \bar w_{qck} = \sum_p \bar x_{(sp + dq)c}\,y_{pk}`,
    examples: [[uniform([1, 1, 2, 2, 1]), uniform([1, 2, 2, 2, 1], 2), [1, 1, 4, 4, 2], 2, 'same']],
  },
  filterGrad: {
    name: 'conv3dFilterGrad',
    summary: 'What the gradient y of conv3d asks of its filter, over all places and volumes.',
    formula: String.raw`w_{qck} = \sum_p x_{(sp + dq)c}\,y_{pk},\quad \bar x_{(sp + dq)c} \mathrel{+}= y_{pk}\,\bar w_{qck},\quad \bar y_{pk} = \sum_{q,c} x_{(sp + dq)c}\,\bar w_{qck}`,
    examples: [[uniform([2, 2, 3, 1]), uniform([1, 1, 2, 2], 3), [2, 2, 2, 1, 2], 1, 'valid']],
    tfjs: null,
  },
})
