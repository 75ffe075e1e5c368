// #region yours
/** Leaky ReLU of every element. */
function leaky(z: number[], alpha: number): number[] {
  return z.map((v) => Math.max(v, 0) + alpha * Math.min(v, 0))
}

/**
 * The gradient with respect to `z`, when `upstream` is
 * the gradient with respect to the output.
 */
function leakyGradient(z: number[], alpha: number, upstream: number[]): number[] {
  return z.map((v) => (v > 0 ? 1 : alpha))
}
// #endregion yours
