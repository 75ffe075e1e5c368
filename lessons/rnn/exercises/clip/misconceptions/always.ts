/**
 * Clips the gradients of several parameters together: if all
 * their numbers, taken as one vector, are longer than `limit`,
 * everything is scaled down to that length. Returns new lists.
 */
function clip(gradients: number[][], limit: number): number[][] {
  // #region yours
  const squares = gradients.flat().reduce((sum, g) => sum + g * g, 0)
  const norm = Math.sqrt(squares)
  const scale = limit / norm
  return gradients.map((gradient) => gradient.map((g) => g * scale))
  // #endregion yours
}
