import { fail, shown } from '../error.ts'
import { type About, type Composed, composed } from '../tape/op.ts'
import { sameShape } from '../tensor/shape.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensors } from '../tensor/tensor-like.ts'
import { type Reduction, reduced } from './weighted-loss.ts'

type Pair = [labels: TensorLike, predictions: TensorLike]
type Weights = TensorLike | null

/** A loss: what was expected, what was said, how much each example counts, and how they become one number. */
export type Loss = Composed<[...Pair, weights?: Weights, reduction?: Reduction], Tensor>

/** A loss with a number of its own, before the reduction. */
export type TunedLoss = Composed<[...Pair, weights?: Weights, setting?: number, reduction?: Reduction], Tensor>

interface LossDefinition<Args extends unknown[]> extends Omit<About<Args>, 'tensors'> {
  /** The loss of each element, or of each example. */
  each: (labels: Tensor, predictions: Tensor, setting: number) => Tensor
}

/** Makes a loss from that of one element. */
export function loss({ each, ...about }: LossDefinition<Parameters<Loss>>): Loss {
  const name = `losses.${about.name}`
  return composed({
    ...about,
    name,
    tensors: [0, 2],
    compose: (labels, predictions, weights, reduction) => {
      const [t, y] = labelled(name, labels, predictions)
      return reduced(name, each(t, y, 0), weights, reduction)
    },
  })
}

/** The same, for a loss with a number of its own, which is `unless` where it is left out. */
export function tunedLoss(unless: number, { each, ...about }: LossDefinition<Parameters<TunedLoss>>): TunedLoss {
  const name = `losses.${about.name}`
  return composed({
    ...about,
    name,
    tensors: [0, 2],
    compose: (labels, predictions, weights, setting = unless, reduction) => {
      const [t, y] = labelled(name, labels, predictions)
      return reduced(name, each(t, y, setting), weights, reduction)
    },
  })
}

/** Labels and predictions as tensors of one shape. */
export function labelled(name: string, a: TensorLike, b: TensorLike): [labels: Tensor, predictions: Tensor] {
  const [labels, predictions] = toTensors(name, [a, b])
  if (!sameShape(labels.shape, predictions.shape))
    fail(name, `shapes differ, labels ${shown(labels.shape)} and predictions ${shown(predictions.shape)}`, {
      shapes: [labels.shape, predictions.shape],
    })
  return [labels, predictions]
}

/** Labels and predictions to try. */
export const some: Pair = [
  [
    [0, 1],
    [1, 0],
  ],
  [
    [0.3, 0.6],
    [2.5, -1.5],
  ],
]
