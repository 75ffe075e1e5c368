import { averagePooling, maxPooling } from '../kinds/pooling.ts'
import { uniform } from '../kinds/uniform.ts'

const volumes = uniform([1, 3, 4, 3, 2])

export const maxPool3d = maxPooling(3, {
  name: 'maxPool3d',
  summary: 'maxPool with one more axis, over volumes [batch, depth, height, width, channels].',
  formula: String.raw`y_p = \max_q x_{sp + q},\quad \bar x_i = \sum_{p:\,i\text{ is the largest}} \bar y_p`,
  examples: [
    [volumes, 2, 1, 'valid'],
    [volumes, 2, 2, 'same'],
  ],
})

export const [avgPool3d, avgPool3dTranspose] = averagePooling(
  3,
  {
    name: 'avgPool3d',
    summary: 'avgPool with one more axis, over volumes [batch, depth, height, width, channels].',
    formula: String.raw`y_p = \frac{1}{n_p} \sum_q x_{sp + q},\quad \bar x_i = \sum_{p \ni i} \frac{\bar y_p}{n_p}`,
    examples: [
      [volumes, 2, 1, 'valid'],
      [volumes, 2, 2, 'same'],
    ],
  },
  {
    name: 'avgPool3dTranspose',
    summary: 'The way from the gradient of avgPool3d back to its input, of the given shape.',
    formula: String.raw`x_i = \sum_{p \ni i} \frac{y_p}{n_p},\quad \bar y_p = \frac{1}{n_p} \sum_{i \in p} \bar x_i`,
    examples: [[uniform([2, 2, 2, 1]), [3, 4, 3, 1], 2, 2, 'same']],
    tfjs: null,
  },
)
