import { refuse } from '../base/fault.ts'
import type { LayersModel } from '../model/layers-model.ts'
import type { ModelArtifacts } from './artifacts.ts'
import type { Handler, SaveOptions } from './handlers.ts'
import { topologyOf } from './topology.ts'
import { trainingConfigOf } from './training-config.ts'
import { encodeWeights, joined } from './weight-bytes.ts'

/** Hands a model to a handler, as the artifacts that tfjs writes. Returns what the handler returns. */
export async function saveModel(
  model: LayersModel,
  handler: Handler,
  { trainableOnly = false, includeOptimizer = false }: SaveOptions = {},
): Promise<unknown> {
  if (typeof handler?.save !== 'function')
    refuse(
      model,
      'save wants a handler, as tf.io.withSaveHandler(async (artifacts) => ...); addresses are not known here',
    )
  const weights = trainableOnly ? model.trainableWeights : model.weights
  const named = weights.map((weight) => ({ name: weight.originalName, tensor: weight.read() }))
  const { data, specs } = encodeWeights(named)
  const artifacts: ModelArtifacts = {
    modelTopology: topologyOf(model),
    format: 'layers-model',
    generatedBy: 'Chainrule',
    convertedBy: null,
    weightSpecs: specs,
    weightData: data,
  }
  if (includeOptimizer && model.compiled) {
    artifacts.trainingConfig = trainingConfigOf(model.compiled)
    const remembered = encodeWeights(await model.compiled.optimizer.getWeights(), 'optimizer')
    artifacts.weightSpecs = [...specs, ...remembered.specs]
    artifacts.weightData = joined([data, remembered.data])
  }
  return handler.save(artifacts)
}
