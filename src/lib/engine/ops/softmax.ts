import { logSoftmaxOf, softmaxOf } from '../kernels/softmax.ts'
import { uniform } from '../kinds/uniform.ts'
import { type Op, op } from '../tape/op.ts'
import { onlyFloat } from '../tensor/of-type.ts'
import { axisOf } from '../tensor/shape.ts'
import type { TensorLike } from '../tensor/tensor-like.ts'
import { mul, sub } from './arithmetic.ts'
import { exp } from './mathematics.ts'
import { sum } from './reductions.ts'

type OverAxis = Op<[x: TensorLike, axis?: number]>

const examples: Parameters<OverAxis>[] = [
  [uniform([2, 3])],
  [uniform([2, 3]), 0],
  [
    [
      [1, 2, 3],
      [1000, 1001, 999],
    ],
  ],
]

export const softmax: OverAxis = op({
  name: 'softmax',
  summary: 'Turns scores along an axis into probabilities: positive, with sum 1.',
  formula: String.raw`y_i = \frac{e^{x_i}}{\sum_j e^{x_j}},\quad \bar x = y \odot \Bigl(\bar y - \sum_j \bar y_j\,y_j\Bigr)`,
  signature: (x, axis = -1) => ({ inputs: [x], attributes: { axis } }),
  forward: ([x], { axis }) => {
    onlyFloat('softmax')(x.dtype)
    return softmaxOf(x, [axisOf('softmax', axis, x.rank)])
  },
  backward: [
    ({ grad, output, attributes: { axis } }) => {
      const weighted = mul(grad, output)
      return sub(weighted, mul(output, sum(weighted, axis, true)))
    },
  ],
  examples,
})

export const logSoftmax: OverAxis = op({
  name: 'logSoftmax',
  summary: 'The logarithm of softmax, without ever computing a probability that rounds to 0.',
  formula: String.raw`y_i = x_i - \ln \sum_j e^{x_j},\quad \bar x = \bar y - e^y \sum_j \bar y_j`,
  signature: (x, axis = -1) => ({ inputs: [x], attributes: { axis } }),
  forward: ([x], { axis }) => logSoftmaxOf(x, [axisOf('logSoftmax', axis, x.rank)]),
  backward: [({ grad, output, attributes: { axis } }) => sub(grad, mul(exp(output), sum(grad, axis, true)))],
  examples,
})
