import { crossEntropyBack, crossEntropyOf } from '../kernels/cross-entropy.ts'
import { type Op, op } from '../tape/op.ts'
import { promote, toFloat } from '../tensor/dtype.ts'
import { type TensorLike, toTensors } from '../tensor/tensor-like.ts'
import { mul, sub } from './arithmetic.ts'
import { cast } from './copies.ts'
import { neg } from './mathematics.ts'
import { sum } from './reductions.ts'
import { expandDims } from './reshaping.ts'
import { logSoftmax, softmax } from './softmax.ts'

/**
 * Softmax and cross entropy as one op, for each row of scores: what `losses.softmaxCrossEntropy` averages. Apart they
 * would be eight ops forth and back; together their gradient is a difference of probabilities.
 */
export const softmaxCrossEntropy: Op<[labels: TensorLike, scores: TensorLike]> = op({
  name: 'softmaxCrossEntropy',
  summary: 'Cross entropy of one choice among several, of each row, from the scores before the softmax.',
  formula: String.raw`y = -\sum_k t_k \ln p_k,\quad \bar z = \bar y\,(p \sum_k t_k - t),\quad \bar t = -\bar y \ln p`,
  signature: (labels, scores) => {
    const [t, z] = toTensors('softmaxCrossEntropy', [labels, scores])
    const type = promote(t.dtype, toFloat(z.dtype))
    return { inputs: [t.dtype === type ? t : cast(t, type), z.dtype === type ? z : cast(z, type)], attributes: {} }
  },
  forward: ([t, z], _, entry) => {
    const { losses, logs } = crossEntropyOf(t, z)
    entry.saved = logs
    return losses
  },
  backward: [
    ({ grad, inputs: [, z] }) => neg(mul(expandDims(grad, -1), logSoftmax(z))),
    ({ grad, inputs: [t, z] }) => mul(expandDims(grad, -1), sub(mul(softmax(z), sum(t, -1, true)), t)),
  ],
  fused: ({ grad, inputs: [t], saved }) => crossEntropyBack(grad, t, saved),
  multiplyAdds: ([, z]) => 3 * z.size,
  examples: [
    [
      [
        [0, 1, 0],
        [0.25, 0.25, 0.5],
      ],
      [
        [0.3, 0.6, -1],
        [2.5, -1.5, 0],
      ],
    ],
  ],
  tfjs: null,
})
