// #region yours
/** Leaky ReLU of every element. */
function leaky(z: number[], alpha: number): number[] {
  return z.map((v) => Math.max(v, alpha * v))
}

/**
 * The gradient with respect to `z`, when `upstream` is
 * the gradient with respect to the output.
 */
function leakyGradient(z: number[], alpha: number, upstream: number[]): number[] {
  return z.map((v, i) => (v > alpha * v ? upstream[i] : alpha * upstream[i]))
}
// #endregion yours
