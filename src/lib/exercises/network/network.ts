/** A trained network as data: what is submitted where a network is asked for. */
export interface Network {
  layers: readonly Layer[]
  /** All numbers of all layers, in the order of `model.getWeights()`. */
  weights: Float32Array
}

/** One layer, made by `tf.layers[kind](options)`. */
export interface Layer {
  kind: string
  options: Readonly<Record<string, LayerOption>>
}

export type LayerOption = number | string | boolean | readonly number[]
