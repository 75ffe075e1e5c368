/** What a file says of a model's layers, names in Keras's way: `{ class_name, config, keras_version, backend }`. */
export type ModelFile = Record<string, unknown>

/** What a weight is called, and how its numbers are to be read. */
export interface WeightSpec {
  name: string
  shape: number[]
  dtype: 'float32' | 'int32' | 'bool' | 'float64'
  /** `optimizer` for what the optimizer remembers. */
  group?: string
}

/** A model as data, in the form of tfjs: what a save handler gets and a load handler gives. */
export interface ModelArtifacts {
  modelTopology?: ModelFile
  weightSpecs?: WeightSpec[]
  /** All weights, one after the other; numbers in little-endian order. */
  weightData?: ArrayBuffer | ArrayBuffer[]
  format?: string
  generatedBy?: string
  convertedBy?: string | null
  trainingConfig?: Record<string, unknown>
  userDefinedMetadata?: Record<string, unknown>
}
