import { fail, shown } from './error.ts'
import { tidy } from './memory.ts'
import { type Composed, composed } from './op.ts'
import { softplus } from './ops/activations.ts'
import { add, div, mul, sub } from './ops/arithmetic.ts'
import { broadcastTo } from './ops/broadcasting.ts'
import { notEqual } from './ops/comparison.ts'
import { cast, clone } from './ops/copies.ts'
import { minimum } from './ops/extremes.ts'
import { abs, log, neg, square } from './ops/mathematics.ts'
import { relu } from './ops/rectifiers.ts'
import { mean, sum } from './ops/reductions.ts'
import { logSoftmax } from './ops/softmax.ts'
import { sameShape } from './shape.ts'
import type { Tensor } from './tensor.ts'
import { type TensorLike, toTensor, toTensors } from './tensor-like.ts'

/** How the losses of the examples become one number. The numbers are tfjs's. */
export const Reduction = { NONE: 0, MEAN: 1, SUM: 2, SUM_BY_NONZERO_WEIGHTS: 3 } as const
/** One of the values of {@link Reduction}. */
export type Reduction = (typeof Reduction)[keyof typeof Reduction]

/** Losses, times weights where given, and reduced to one number: by default their average over nonzero weights. */
export function computeWeightedLoss(
  losses: TensorLike,
  weights?: TensorLike | null,
  reduction: Reduction = Reduction.SUM_BY_NONZERO_WEIGHTS,
): Tensor {
  return tidy(() => reduced('computeWeightedLoss', toTensor('computeWeightedLoss', losses), weights, reduction))
}

/** The same, for the loss called `name`. */
function reduced(
  name: string,
  losses: Tensor,
  weights?: TensorLike | null,
  reduction: Reduction = Reduction.SUM_BY_NONZERO_WEIGHTS,
): Tensor {
  if (weights == null) {
    if (reduction === Reduction.NONE) return clone(losses)
    return reduction === Reduction.SUM ? sum(losses) : mean(losses)
  }
  const [, weight] = toTensors(name, [losses, weights])
  const weighted = mul(losses, weight)
  if (reduction === Reduction.NONE) return weighted
  if (reduction === Reduction.SUM) return sum(weighted)
  const spread = broadcastTo(weight, weighted.shape)
  const count = reduction === Reduction.MEAN ? sum(spread) : cast(sum(notEqual(spread, 0)), losses.dtype)
  return div(sum(weighted), count)
}

type Weighting = [weights?: TensorLike | null, reduction?: Reduction]
type Loss<Extra extends unknown[] = Weighting> = Composed<
  [labels: TensorLike, predictions: TensorLike, ...extra: Extra],
  Tensor
>

function pair(name: string, a: TensorLike, b: TensorLike): [Tensor, Tensor] {
  const [labels, predictions] = toTensors(name, [a, b])
  if (!sameShape(labels.shape, predictions.shape))
    fail(name, `shapes differ, labels ${shown(labels.shape)} and predictions ${shown(predictions.shape)}`, {
      shapes: [labels.shape, predictions.shape],
    })
  return [labels, predictions]
}

const some: [TensorLike, TensorLike] = [
  [
    [0, 1],
    [1, 0],
  ],
  [
    [0.3, 0.6],
    [2.5, -1.5],
  ],
]

const meanSquaredError: Loss = composed({
  name: 'losses.meanSquaredError',
  tensors: [0, 2],
  summary: 'The average square of the errors.',
  formula: String.raw`L = \frac1n \sum_i (t_i - y_i)^2`,
  compose: (labels, predictions, weights, reduction) => {
    const [t, y] = pair('meanSquaredError', labels, predictions)
    return reduced('meanSquaredError', square(sub(t, y)), weights, reduction)
  },
  examples: [some, [...some, [[1], [0]]]],
})

const absoluteDifference: Loss = composed({
  name: 'losses.absoluteDifference',
  tensors: [0, 2],
  summary: 'The average size of the errors.',
  formula: String.raw`L = \frac1n \sum_i |t_i - y_i|`,
  compose: (labels, predictions, weights, reduction) => {
    const [t, y] = pair('absoluteDifference', labels, predictions)
    return reduced('absoluteDifference', abs(sub(t, y)), weights, reduction)
  },
  examples: [some],
})

const huberLoss: Loss<[weights?: TensorLike | null, delta?: number, reduction?: Reduction]> = composed({
  name: 'losses.huberLoss',
  tensors: [0, 2],
  summary: 'Squares small errors, and takes large ones only as they are: outliers pull less.',
  formula: String.raw`L = \frac1n \sum_i \tfrac12 q_i^2 + \delta\,(|e_i| - q_i),\quad q_i = \min(|e_i|, \delta)`,
  compose: (labels, predictions, weights, delta = 1, reduction) => {
    const [t, y] = pair('huberLoss', labels, predictions)
    const error = abs(sub(t, y))
    const small = minimum(error, delta)
    return reduced('huberLoss', add(mul(0.5, square(small)), mul(delta, sub(error, small))), weights, reduction)
  },
  examples: [some],
})

const hingeLoss: Loss = composed({
  name: 'losses.hingeLoss',
  tensors: [0, 2],
  summary: 'How far predictions are from the right side of a margin; labels are 0 and 1.',
  formula: String.raw`L = \frac1n \sum_i \max(0, 1 - (2t_i - 1)\,y_i)`,
  compose: (labels, predictions, weights, reduction) => {
    const [t, y] = pair('hingeLoss', labels, predictions)
    return reduced('hingeLoss', relu(sub(1, mul(sub(mul(2, t), 1), y))), weights, reduction)
  },
  examples: [some],
})

const logLoss: Loss<[weights?: TensorLike | null, epsilon?: number, reduction?: Reduction]> = composed({
  name: 'losses.logLoss',
  tensors: [0, 2],
  summary: 'Cross entropy of probabilities that were already squashed into (0, 1).',
  formula: String.raw`L = -\frac1n \sum_i t_i \ln(y_i + \varepsilon) + (1 - t_i) \ln(1 - y_i + \varepsilon)`,
  compose: (labels, predictions, weights, epsilon = 1e-7, reduction) => {
    const [t, y] = pair('logLoss', labels, predictions)
    const yes = mul(t, log(add(y, epsilon)))
    const no = mul(sub(1, t), log(add(sub(1, y), epsilon)))
    return reduced('logLoss', neg(add(yes, no)), weights, reduction)
  },
  examples: [
    [
      [0, 1, 1],
      [0.2, 0.9, 0.5],
    ],
  ],
})

const sigmoidCrossEntropy: Loss<[weights?: TensorLike | null, labelSmoothing?: number, reduction?: Reduction]> =
  composed({
    name: 'losses.sigmoidCrossEntropy',
    tensors: [0, 2],
    summary: 'Cross entropy of yes-or-no questions, from the scores before the sigmoid: it cannot overflow.',
    formula: String.raw`L = \frac1n \sum_i \ln(1 + e^{z_i}) - t_i z_i`,
    compose: (labels, logits, weights, labelSmoothing = 0, reduction) => {
      const [t, z] = pair('sigmoidCrossEntropy', labels, logits)
      const target = labelSmoothing > 0 ? add(mul(t, 1 - labelSmoothing), 0.5 * labelSmoothing) : t
      return reduced('sigmoidCrossEntropy', sub(softplus(z), mul(target, z)), weights, reduction)
    },
    examples: [some, [...some, null, 0.1]],
  })

const softmaxCrossEntropy: Loss<[weights?: TensorLike | null, labelSmoothing?: number, reduction?: Reduction]> =
  composed({
    name: 'losses.softmaxCrossEntropy',
    tensors: [0, 2],
    summary: 'Cross entropy of one choice among several, from the scores before the softmax: it cannot overflow.',
    formula: String.raw`L = -\frac1n \sum_i \sum_k t_{ik} \ln \operatorname{softmax}(z_i)_k`,
    compose: (labels, logits, weights, labelSmoothing = 0, reduction) => {
      const [t, z] = pair('softmaxCrossEntropy', labels, logits)
      const classes = z.shape[z.rank - 1]
      const target = labelSmoothing > 0 ? add(mul(t, 1 - labelSmoothing), labelSmoothing / classes) : t
      return reduced('softmaxCrossEntropy', neg(sum(mul(target, logSoftmax(z)), -1)), weights, reduction)
    },
    examples: [some, [...some, null, 0.1]],
  })

const cosineDistance: Composed<
  [labels: TensorLike, predictions: TensorLike, axis: number, weights?: TensorLike | null, reduction?: Reduction],
  Tensor
> = composed({
  name: 'losses.cosineDistance',
  tensors: [0, 2],
  summary: 'One minus the cosine of the angle between two vectors, which are expected to have length 1.',
  formula: String.raw`L = \frac1n \sum_i \Bigl(1 - \sum_k t_{ik}\,y_{ik}\Bigr)`,
  compose: (labels, predictions, axis, weights, reduction) => {
    const [t, y] = pair('cosineDistance', labels, predictions)
    return reduced('cosineDistance', sub(1, sum(mul(t, y), axis, true)), weights, reduction)
  },
  examples: [
    [...some, 1],
    [...some, 0, [[0.5, 2]]],
  ],
})

/** The loss functions, as tfjs names them: labels first, then predictions. */
export const losses = {
  computeWeightedLoss,
  meanSquaredError,
  absoluteDifference,
  huberLoss,
  hingeLoss,
  cosineDistance,
  logLoss,
  sigmoidCrossEntropy,
  softmaxCrossEntropy,
}
