import { LayersModel, type ModelOptions } from './layers-model.ts'
import { Sequential, type SequentialOptions } from './sequential.ts'

/** A model between symbolic inputs and outputs. */
export const model = (options: ModelOptions): LayersModel => new LayersModel(options)

/** Layers one after the other. */
export const sequential = (options?: SequentialOptions): Sequential => new Sequential(options)
