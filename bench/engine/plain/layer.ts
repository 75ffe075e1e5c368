/** An array of weights and its gradient. */
export interface Weights {
  values: Float32Array
  gradient: Float32Array
}

/** One layer as plain loops over flat arrays, for a batch of fixed size. Written to be obvious, not to be fast. */
export interface PlainLayer {
  weights: Weights[]
  forward(x: Float32Array): Float32Array
  /** Takes ∂L/∂output, adds to the gradients of the weights, and returns ∂L/∂x where it is wanted. */
  backward(grad: Float32Array, wanted: boolean): Float32Array
}

/** Weights that start with `values`, and a gradient of 0. */
export const weightsFrom = (values: Float32Array): Weights => ({
  values: values.slice(),
  gradient: new Float32Array(values.length),
})
