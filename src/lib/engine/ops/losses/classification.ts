import { type Loss, loss, some, type TunedLoss, tunedLoss } from '../../kinds/loss.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { softplus } from '../activations.ts'
import { add, mul, sub } from '../arithmetic.ts'
import { softmaxCrossEntropy as crossEntropy } from '../cross-entropy.ts'
import { log, neg } from '../mathematics.ts'
import { relu } from '../rectifiers.ts'

export const hingeLoss: Loss = loss({
  name: 'hingeLoss',
  summary: 'How far predictions are from the right side of a margin; labels are 0 and 1.',
  formula: String.raw`L = \frac1n \sum_i \max(0, 1 - (2t_i - 1)\,y_i)`,
  each: (t, y) => relu(sub(1, mul(sub(mul(2, t), 1), y))),
  examples: [some],
})

export const logLoss: TunedLoss = tunedLoss(1e-7, {
  name: 'logLoss',
  summary: 'Cross entropy of probabilities that were already squashed into (0, 1).',
  formula: String.raw`L = -\frac1n \sum_i t_i \ln(y_i + \varepsilon) + (1 - t_i) \ln(1 - y_i + \varepsilon)`,
  each: (t, y, epsilon) => {
    const yes = mul(t, log(add(y, epsilon)))
    const no = mul(sub(1, t), log(add(sub(1, y), epsilon)))
    return neg(add(yes, no))
  },
  examples: [
    [
      [0, 1, 1],
      [0.2, 0.9, 0.5],
    ],
  ],
})

/** Labels moved a little towards `even`, the answer of one who knows nothing (Szegedy et al. 2016). */
const smoothed = (t: Tensor, smoothing: number, even: number): Tensor =>
  smoothing > 0 ? add(mul(t, 1 - smoothing), smoothing * even) : t

export const sigmoidCrossEntropy: TunedLoss = tunedLoss(0, {
  name: 'sigmoidCrossEntropy',
  summary: 'Cross entropy of yes-or-no questions, from the scores before the sigmoid: it cannot overflow.',
  formula: String.raw`L = \frac1n \sum_i \ln(1 + e^{z_i}) - t_i z_i`,
  each: (t, z, labelSmoothing) => sub(softplus(z), mul(smoothed(t, labelSmoothing, 1 / 2), z)),
  examples: [some, [...some, null, 0.1]],
})

export const softmaxCrossEntropy: TunedLoss = tunedLoss(0, {
  name: 'softmaxCrossEntropy',
  summary: 'Cross entropy of one choice among several, from the scores before the softmax: it cannot overflow.',
  formula: String.raw`L = -\frac1n \sum_i \sum_k t_{ik} \ln \operatorname{softmax}(z_i)_k`,
  each: (t, z, labelSmoothing) => {
    const classes = z.shape[z.rank - 1]
    return crossEntropy(smoothed(t, labelSmoothing, 1 / classes), z)
  },
  examples: [some, [...some, null, 0.1]],
})
