import { dispose } from '../../tensor/memory.ts'
import { withBlankWeights } from '../base/blank-weights.ts'
import { refuse } from '../base/fault.ts'
import type { Described } from '../choices/choice.ts'
import { LayersModel } from '../model/layers-model.ts'
import type { ModelArtifacts } from './artifacts.ts'
import type { Handler } from './handlers.ts'
import { fromKeras, type Json } from './keras-names.ts'
import { makeLayer } from './registry.ts'
import { compileOptionsOf } from './training-config.ts'
import { decodeWeights, type Named } from './weight-bytes.ts'

/** How to load. */
export interface LoadOptions {
  /** Whether every weight must be there, and none too many: true unless said. */
  strict?: boolean
}

/** The model that a handler gives, as `tf.io.fromMemory(artifacts)`: one saved here or by tfjs-layers. */
export async function loadLayersModel(handler: Handler, { strict = true }: LoadOptions = {}): Promise<LayersModel> {
  if (typeof handler?.load !== 'function')
    refuse('loadLayersModel', 'wants a handler, as tf.io.fromMemory(artifacts); addresses are not known here')
  const { modelTopology, trainingConfig, weightData, weightSpecs } = await handler.load()
  const model = weightData ? withBlankWeights(() => modelOf(modelTopology)) : modelOf(modelTopology)
  if (trainingConfig) model.compile(compileOptionsOf(trainingConfig))
  if (weightData) await takeWeights(model, weightData, weightSpecs, strict)
  return model
}

function modelOf(topology: ModelArtifacts['modelTopology']): LayersModel {
  if (!topology) refuse('loadLayersModel', 'there is no modelTopology')
  const described = fromKeras((topology.model_config ?? topology) as Json) as Described
  const model = makeLayer(described)
  if (!(model instanceof LayersModel)) refuse('loadLayersModel', `${described.className} is no model`)
  return model
}

async function takeWeights(
  model: LayersModel,
  data: ArrayBuffer | ArrayBuffer[],
  specs: ModelArtifacts['weightSpecs'],
  strict: boolean,
): Promise<void> {
  if (!specs) refuse('loadLayersModel', 'there are weights, but no weightSpecs to read them by')
  const all = decodeWeights(data, specs)
  const isOptimizers = (_: Named, i: number): boolean => specs[i].group === 'optimizer'
  const missing = new Map(model.weights.map((weight) => [weight.originalName, weight]))
  for (const { name, tensor } of all.filter((one, i) => !isOptimizers(one, i))) {
    const weight = missing.get(name)
    if (weight) weight.write(tensor)
    else if (strict) refuse(model, `has no weight ${name}; it has ${[...missing.keys()].join(', ')}`)
    missing.delete(name)
  }
  if (strict && missing.size > 0) refuse(model, `the file lacks weights: ${[...missing.keys()].join(', ')}`)
  const remembered = all.filter(isOptimizers)
  if (model.optimizer && remembered.length > 0) await model.optimizer.setWeights(remembered)
  dispose(all.map(({ tensor }) => tensor))
}
