// #region yours
/** Leaky ReLU of every element. */
function leaky(z: number[], alpha: number): number[] {
  return z
}

/**
 * The gradient with respect to `z`, when `upstream` is
 * the gradient with respect to the output.
 */
function leakyGradient(z: number[], alpha: number, upstream: number[]): number[] {
  return upstream
}
// #endregion yours
