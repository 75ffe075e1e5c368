import { type Loss, labelled, loss, some, type TunedLoss, tunedLoss } from '../../kinds/loss.ts'
import { type Reduction, reduced } from '../../kinds/weighted-loss.ts'
import { type Composed, composed } from '../../tape/op.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { TensorLike } from '../../tensor/tensor-like.ts'
import { add, mul, sub } from '../arithmetic.ts'
import { minimum } from '../extremes.ts'
import { abs, square } from '../mathematics.ts'
import { sum } from '../reductions.ts'

export const meanSquaredError: Loss = loss({
  name: 'meanSquaredError',
  summary: 'The average square of the errors.',
  formula: String.raw`L = \frac1n \sum_i (t_i - y_i)^2`,
  each: (t, y) => square(sub(t, y)),
  examples: [some, [...some, [[1], [0]]]],
})

export const absoluteDifference: Loss = loss({
  name: 'absoluteDifference',
  summary: 'The average size of the errors.',
  formula: String.raw`L = \frac1n \sum_i |t_i - y_i|`,
  each: (t, y) => abs(sub(t, y)),
  examples: [some],
})

export const huberLoss: TunedLoss = tunedLoss(1, {
  name: 'huberLoss',
  summary: 'Squares small errors, and takes large ones only as they are: outliers pull less.',
  formula: String.raw`L = \frac1n \sum_i \tfrac12 q_i^2 + \delta\,(|e_i| - q_i),\quad q_i = \min(|e_i|, \delta)`,
  each: (t, y, delta) => {
    const error = abs(sub(t, y))
    const small = minimum(error, delta)
    return add(mul(0.5, square(small)), mul(delta, sub(error, small)))
  },
  examples: [some],
})

export const cosineDistance: Composed<
  [labels: TensorLike, predictions: TensorLike, axis: number, weights?: TensorLike | null, reduction?: Reduction],
  Tensor
> = composed({
  name: 'losses.cosineDistance',
  summary: 'One minus the cosine of the angle between two vectors, which are expected to have length 1.',
  formula: String.raw`L = \frac1n \sum_i \Bigl(1 - \sum_k t_{ik}\,y_{ik}\Bigr)`,
  compose: (labels, predictions, axis, weights, reduction) => {
    const [t, y] = labelled('losses.cosineDistance', labels, predictions)
    return reduced('losses.cosineDistance', sub(1, sum(mul(t, y), axis, true)), weights, reduction)
  },
  tensors: [0, 2],
  examples: [
    [...some, 1],
    [...some, 0, [[0.5, 2]]],
  ],
})
