import { add, div, sub } from '../../ops/arithmetic.ts'
import { equal, greater, logicalAnd } from '../../ops/comparison.ts'
import { cast } from '../../ops/copies.ts'
import { square } from '../../ops/mathematics.ts'
import { argMax } from '../../ops/positions.ts'
import { mean, sum } from '../../ops/reductions.ts'
import { squeeze } from '../../ops/reshaping.ts'
import { where } from '../../ops/selecting.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { refuse } from '../base/fault.ts'
import { type LossFunction, lossFunctions } from './losses.ts'

/** The share of yes-or-no questions answered rightly: a probability above one half is a yes. */
const binaryAccuracy: LossFunction = (t, y) => mean(equal(t, cast(greater(y, 0.5), t.dtype)), -1)

/** 1 where the largest prediction is at the place of the largest label, else 0. */
const categoricalAccuracy: LossFunction = (t, y) => cast(equal(argMax(t, -1), argMax(y, -1)), 'float32')

/** The same for labels that are the number of the class. */
const sparseCategoricalAccuracy: LossFunction = (t, y) => {
  const labels = t.rank === y.rank ? squeeze(t, [t.rank - 1]) : t
  return cast(equal(cast(argMax(y, -1), labels.dtype), labels), 'float32')
}

/** How many labels are `label` where the prediction is `prediction`. */
const countOf = (t: Tensor, label: number, y: Tensor, prediction: number): Tensor =>
  cast(sum(logicalAnd(equal(t, label), equal(y, prediction))), 'float32')

/** a / (a + b), or 0 where there is nothing. */
const share = (a: Tensor, b: Tensor): Tensor => {
  const all = add(a, b)
  return where(greater(all, 0), div(a, where(greater(all, 0), all, 1)), 0)
}

/** Of the predictions that are 1, the share that is right. */
const precision: LossFunction = (t, y) => share(countOf(t, 1, y, 1), countOf(t, 0, y, 1))

/** Of the labels that are 1, the share that was found. */
const recall: LossFunction = (t, y) => share(countOf(t, 1, y, 1), countOf(t, 1, y, 0))

/** The share of the labels' variance that is explained: 1 − Σ(t − y)² / Σ(t − mean t)². */
const r2Score: LossFunction = (t, y) => sub(1, div(sum(square(sub(t, y))), sum(square(sub(t, mean(t))))))

const {
  binaryCrossentropy,
  categoricalCrossentropy,
  sparseCategoricalCrossentropy,
  cosineProximity,
  meanAbsoluteError,
  meanAbsolutePercentageError,
  meanSquaredError,
} = lossFunctions

/** The metrics, by the names that tfjs gives them: functions of labels and predictions. */
export const metrics = {
  binaryAccuracy,
  binaryCrossentropy,
  categoricalAccuracy,
  categoricalCrossentropy,
  cosineProximity,
  mape: meanAbsolutePercentageError,
  MAPE: meanAbsolutePercentageError,
  meanAbsoluteError,
  meanAbsolutePercentageError,
  meanSquaredError,
  mse: meanSquaredError,
  MSE: meanSquaredError,
  precision,
  r2Score,
  recall,
  sparseCategoricalAccuracy,
}

/** Names that `compile` knows besides. */
const byName: Record<string, LossFunction> = {
  ...lossFunctions,
  ...metrics,
  sparseCategoricalCrossentropy,
  mae: meanAbsoluteError,
  MAE: meanAbsoluteError,
  cosine: cosineProximity,
}

/** A metric with the name that it has in logs. */
export interface Metric {
  name: string
  measure: LossFunction
}

const isAccuracy = (name: string): boolean => name === 'accuracy' || name === 'acc'
const isCrossentropy = (name: string): boolean => name === 'crossentropy' || name === 'ce'

/**
 * The metric that is meant. `'accuracy'` is the binary one for an output of one number or a binary loss, the sparse one
 * beside a sparse loss, else the categorical one; `'crossentropy'` likewise.
 */
export function metricOf(asked: string | LossFunction, loss: LossFunction, outputs: number | null): Metric {
  if (typeof asked === 'function') return { name: nameOf(asked), measure: asked }
  if (isAccuracy(asked) || isCrossentropy(asked)) {
    const kind =
      outputs === 1 || loss === binaryCrossentropy
        ? 'binary'
        : loss === sparseCategoricalCrossentropy
          ? 'sparseCategorical'
          : 'categorical'
    return isAccuracy(asked)
      ? { name: 'acc', measure: byName[`${kind}Accuracy`] }
      : { name: 'ce', measure: byName[`${kind}Crossentropy`] }
  }
  if (!Object.hasOwn(byName, asked))
    refuse('compile', `there is no metric named ${asked}; there are accuracy, ${Object.keys(byName).join(', ')}`)
  return { name: asked, measure: byName[asked] }
}

/** The name of a function in logs: that of the loss or metric that it is, else its own. */
function nameOf(f: LossFunction): string {
  const known = Object.entries({ ...lossFunctions, ...metrics }).find(([, g]) => g === f)
  return known?.[0] ?? f.name
}
