import { averagePooling, maxPooling } from '../kinds/pooling.ts'
import { uniform } from '../kinds/uniform.ts'

const images = uniform([2, 4, 5, 2])

export const maxPool = maxPooling(2, {
  name: 'maxPool',
  summary:
    'The largest element in each window of images [batch, height, width, channels]. The gradient goes to it alone; of equal ones, to the first.',
  formula: String.raw`y_p = \max_q x_{sp + q},\quad \bar x_i = \sum_{p:\,i\text{ is the largest}} \bar y_p`,
  examples: [
    [images, 2, 2, 'valid'],
    [images, [3, 2], [2, 1], 'same'],
    [images, 3, 2, 1],
  ],
})

export const [avgPool, avgPoolTranspose] = averagePooling(
  2,
  {
    name: 'avgPool',
    summary:
      'The average of each window of images [batch, height, width, channels]. Padding does not count: at the edges it is an average of fewer.',
    formula: String.raw`y_p = \frac{1}{n_p} \sum_q x_{sp + q},\quad \bar x_i = \sum_{p \ni i} \frac{\bar y_p}{n_p}`,
    examples: [
      [images, 2, 2, 'valid'],
      [images, [3, 2], [2, 1], 'same'],
    ],
  },
  {
    name: 'avgPoolTranspose',
    summary:
      'Gives every element to its window in equal parts: the way from the gradient of avgPool back to its input, of the given shape.',
    formula: String.raw`x_i = \sum_{p \ni i} \frac{y_p}{n_p},\quad \bar y_p = \frac{1}{n_p} \sum_{i \in p} \bar x_i`,
    examples: [[uniform([1, 2, 3, 2]), [1, 4, 5, 2], 3, 2, 'same']],
    tfjs: null,
  },
)
