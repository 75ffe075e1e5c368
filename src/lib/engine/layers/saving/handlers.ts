import { refuse } from '../base/fault.ts'
import type { ModelArtifacts, ModelFile, WeightSpec } from './artifacts.ts'

/** Takes a model, gives one, or both. */
export interface Handler {
  save?(artifacts: ModelArtifacts): Promise<unknown>
  load?(): Promise<ModelArtifacts>
}

/** What to save besides topology and weights. */
export interface SaveOptions {
  /** Leaves out the weights that training does not move. */
  trainableOnly?: boolean
  /** Adds the optimizer, its numbers and what it remembers, so that training can go on. */
  includeOptimizer?: boolean
}

/** A handler that saves by calling a function with the artifacts. */
export const withSaveHandler = (save: (artifacts: ModelArtifacts) => Promise<unknown>): Handler => ({ save })

/** A handler that loads what is given: artifacts, or topology, weight specs and weight data one by one. */
export function fromMemory(
  artifacts: ModelArtifacts | ModelFile,
  weightSpecs?: WeightSpec[],
  weightData?: ArrayBuffer,
  trainingConfig?: Record<string, unknown>,
): Handler {
  const whole = 'modelTopology' in artifacts || 'weightSpecs' in artifacts
  const given = whole
    ? (artifacts as ModelArtifacts)
    : { modelTopology: artifacts as ModelFile, ...(weightSpecs && { weightSpecs, weightData, trainingConfig }) }
  if (!given.modelTopology) refuse('fromMemory', 'needs a modelTopology')
  return { load: async () => given as ModelArtifacts }
}
