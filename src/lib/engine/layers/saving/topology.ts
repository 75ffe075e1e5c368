import type { AnyLayer } from '../base/layer.ts'
import type { ModelFile } from './artifacts.ts'
import { toKeras } from './keras-names.ts'

/** A model's layers as a file holds them. The version is that of the tfjs-layers whose format this is. */
export function topologyOf(model: AnyLayer): ModelFile {
  return toKeras({
    className: model.getClassName(),
    config: model.getConfig(),
    kerasVersion: 'tfjs-layers 4.22.0',
    backend: 'TensorFlow.js',
  }) as ModelFile
}
