import { add, mul } from '../../ops/arithmetic.ts'
import { mean } from '../../ops/reductions.ts'
import { dispose, keep, tidy } from '../../tensor/memory.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { Compiled } from './compiled.ts'
import type { LayersModel } from './layers-model.ts'

/** A batch: inputs, targets, and, when examples count differently, a weight for each example of each target. */
export interface Batch {
  inputs: readonly Tensor[]
  targets: readonly Tensor[]
  weights?: readonly (Tensor | null)[]
}

/** The loss of a batch, the loss of each output, and the metrics, each a single number. */
function measure(model: LayersModel, { losses, metrics }: Compiled, batch: Batch, training: boolean) {
  const outputs = model.flow(batch.inputs, training)
  const own = losses.map((loss, i) => {
    const each = loss(batch.targets[i], outputs[i])
    const weight = batch.weights?.[i]
    return mean(weight ? mul(each, weight) : each)
  })
  const measured = metrics.map(({ measure, output }) => mean(measure(batch.targets[output], outputs[output])))
  return { loss: own.reduce((a, b) => add(a, b)), own: own.length > 1 ? own : [], measured }
}

/**
 * One step of training: the loss of a batch is differentiated, the optimizer moves the weights, and constraints bend
 * them back. Returns numbers under the names of the compiled model, as they were before the step.
 */
export function trainStep(model: LayersModel, compiled: Compiled, batch: Batch): number[] {
  let rest: Tensor[] = []
  const weights = model.trainableWeights
  const loss = compiled.optimizer.minimize(
    () => {
      const { loss, own, measured } = measure(model, compiled, batch, true)
      rest = [...own, ...measured].map((x) => keep(x))
      return model.calculateLosses().reduce((sum, price) => add(sum, price), loss)
    },
    true,
    weights.map((weight) => weight.read()),
  )!
  for (const weight of weights) if (weight.constraint) weight.write(weight.read())
  return valuesOf([loss, ...rest])
}

/** The same numbers, without training. Regularizers are left out, as in tfjs: they are no error of the predictions. */
export function testStep(model: LayersModel, compiled: Compiled, batch: Batch): number[] {
  return tidy(() => {
    const { loss, own, measured } = measure(model, compiled, batch, false)
    return valuesOf([loss, ...own, ...measured])
  })
}

function valuesOf(scalars: Tensor[]): number[] {
  const values = scalars.map((x) => x.dataSync()[0])
  dispose(scalars)
  return values
}
