import { div, mul } from '../ops/arithmetic.ts'
import { broadcastTo } from '../ops/broadcasting.ts'
import { notEqual } from '../ops/comparison.ts'
import { cast, clone } from '../ops/copies.ts'
import { mean, sum } from '../ops/reductions.ts'
import { tidy } from '../tensor/memory.ts'
import { broadcastShapes } from '../tensor/shape.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor, toTensors } from '../tensor/tensor-like.ts'

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
  return tidy(() =>
    reduced('losses.computeWeightedLoss', toTensor('losses.computeWeightedLoss', losses), weights, reduction),
  )
}

/** The same, for the loss called `name`. */
export function reduced(
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
  broadcastShapes(name, losses.shape, weight.shape)
  const weighted = mul(losses, weight)
  if (reduction === Reduction.NONE) return weighted
  if (reduction === Reduction.SUM) return sum(weighted)
  const spread = broadcastTo(weight, weighted.shape)
  const count = reduction === Reduction.MEAN ? sum(spread) : cast(sum(notEqual(spread, 0)), losses.dtype)
  return div(sum(weighted), count)
}
