/**
 * Clips the gradients of several parameters together: if all
 * their numbers, taken as one vector, are longer than `limit`,
 * everything is scaled down to that length. Returns new lists.
 */
function clip(gradients: number[][], limit: number): number[][] {
  // #region yours
  return gradients.map((gradient) => {
    const norm = Math.sqrt(gradient.reduce((sum, g) => sum + g * g, 0))
    const scale = norm > limit ? limit / norm : 1
    return gradient.map((g) => g * scale)
  })
  // #endregion yours
}
