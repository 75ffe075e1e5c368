import type { LayersModel } from '../model/layers-model.ts'
import type { ModelArtifacts, ModelFile } from './artifacts.ts'
import { loadLayersModel } from './load-model.ts'

/** A model from its topology, as `model.toJSON(null, false)` gives it; its weights are drawn as those of a new one. */
const modelFromJSON = (file: ModelFile | ModelArtifacts): Promise<LayersModel> =>
  loadLayersModel({ load: async () => ('modelTopology' in file ? file : { modelTopology: file }) as ModelArtifacts })

/** tfjs's other way to make a model from a file. */
export const models = { modelFromJSON }
