import { softplus } from '../../ops/activations.ts'
import { add, div, mul, sub } from '../../ops/arithmetic.ts'
import { cast } from '../../ops/copies.ts'
import { clipByValue, maximum } from '../../ops/extremes.ts'
import { oneHot } from '../../ops/indexing.ts'
import { abs, exp, log, log1p, neg, sqrt, square } from '../../ops/mathematics.ts'
import { relu } from '../../ops/rectifiers.ts'
import { max, mean, sum } from '../../ops/reductions.ts'
import { reshape } from '../../ops/reshaping.ts'
import { floor } from '../../ops/rounding.ts'
import { isFloat } from '../../tensor/dtype.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { refuse } from '../base/fault.ts'
import { epsilon } from './epsilon.ts'

/** How wrong each example of a batch is: labels first, then predictions; both `[batch, ...]`. */
export type LossFunction = (labels: Tensor, predictions: Tensor) => Tensor

/** Keeps probabilities away from 0 and 1, where logarithms end. */
const openInterval = (p: Tensor): Tensor => clipByValue(p, epsilon, 1 - epsilon)

const meanSquaredError: LossFunction = (t, y) => mean(square(sub(y, t)), -1)

const meanAbsoluteError: LossFunction = (t, y) => mean(abs(sub(y, t)), -1)

const meanAbsolutePercentageError: LossFunction = (t, y) => {
  const size = clipByValue(abs(t), epsilon, Number.MAX_VALUE)
  return mul(100, mean(abs(div(sub(t, y), size)), -1))
}

const meanSquaredLogarithmicError: LossFunction = (t, y) => {
  const logarithm = (x: Tensor) => log(add(1, clipByValue(x, epsilon, Number.MAX_VALUE)))
  return mean(square(sub(logarithm(y), logarithm(t))), -1)
}

/** max(0, 1 − t y), for labels −1 and 1. */
const shortfall = (t: Tensor, y: Tensor): Tensor => maximum(0, sub(1, mul(t, y)))

const hinge: LossFunction = (t, y) => mean(shortfall(t, y), -1)

const squaredHinge: LossFunction = (t, y) => mean(square(shortfall(t, y)), -1)

const categoricalHinge: LossFunction = (t, y) => maximum(0, add(1, sub(max(mul(sub(1, t), y), -1), sum(mul(t, y), -1))))

/** ln cosh e = e + softplus(−2e) − ln 2: a square when small, a length when large. */
const logcosh: LossFunction = (t, y) => {
  const e = sub(y, t)
  return mean(sub(add(e, softplus(mul(-2, e))), Math.LN2), -1)
}

/** −Σ t ln y, for rows y of probabilities, which are first made to add up to 1. */
const categoricalCrossentropy: LossFunction = (t, y) => {
  const p = openInterval(div(y, sum(y, -1, true)))
  return neg(sum(mul(cast(t, y.dtype), log(p)), -1))
}

/** The same for labels that are the number of the class. */
const sparseCategoricalCrossentropy: LossFunction = (t, y) => {
  const classes = y.shape[y.rank - 1]
  const labels = cast(isFloat(t.dtype) ? floor(reshape(t, [t.size])) : reshape(t, [t.size]), 'int32')
  return categoricalCrossentropy(reshape(oneHot(labels, classes, 1, 0, y.dtype), y.shape), openInterval(y))
}

/** −t ln p − (1 − t) ln(1 − p), by way of the score that p is the sigmoid of. */
const binaryCrossentropy: LossFunction = (t, y) => {
  const p = openInterval(y)
  const score = log(div(p, sub(1, p)))
  return mean(add(sub(relu(score), mul(score, t)), log1p(exp(neg(abs(score))))), -1)
}

const kullbackLeiblerDivergence: LossFunction = (t, y) => {
  const [p, q] = [clipByValue(t, epsilon, 1), clipByValue(y, epsilon, 1)]
  return sum(mul(t, log(div(p, q))), -1)
}

const poisson: LossFunction = (t, y) => mean(sub(y, mul(t, log(add(epsilon, y)))), -1)

/** Minus the cosine of the angle between label and prediction. */
const cosineProximity: LossFunction = (t, y) => {
  const unit = (x: Tensor) => div(x, sqrt(maximum(sum(square(x), -1, true), epsilon)))
  return neg(sum(mul(unit(t), unit(y)), -1))
}

/** The losses of layers by the names that tfjs gives them. */
export const lossFunctions = {
  meanSquaredError,
  meanAbsoluteError,
  meanAbsolutePercentageError,
  meanSquaredLogarithmicError,
  squaredHinge,
  hinge,
  categoricalHinge,
  logcosh,
  categoricalCrossentropy,
  sparseCategoricalCrossentropy,
  binaryCrossentropy,
  kullbackLeiblerDivergence,
  poisson,
  cosineProximity,
}

/** The loss of that name; a function is one itself. */
export function lossOf(asked: string | LossFunction): LossFunction {
  if (typeof asked === 'function') return asked
  if (Object.hasOwn(lossFunctions, asked)) return lossFunctions[asked as keyof typeof lossFunctions]
  const hint = asked.toLowerCase().includes('softmaxcrossentropy')
    ? ': tf.losses.softmaxCrossEntropy is a function'
    : ''
  return refuse('compile', `there is no loss named ${asked}${hint}; there are ${Object.keys(lossFunctions).join(', ')}`)
}
