/**
 * The limit of the learning rate for the bowl L(θ) = ½ Σ λᵢ θᵢ²:
 * below it gradient descent comes to the bottom from everywhere,
 * above it from almost nowhere. `curvatures` are the λᵢ, all
 * positive.
 */
function largestRate(curvatures: number[]): number {
  // #region yours
  return 2 / Math.max(...curvatures)
  // #endregion yours
}
