/**
 * Clips the gradients of several parameters together: if all
 * their numbers, taken as one vector, are longer than `limit`,
 * everything is scaled down to that length. Returns new lists.
 */
function clip(gradients: number[][], limit: number): number[][] {
  // #region yours
  return gradients.map((gradient) => gradient.map((g) => Math.min(limit, Math.max(-limit, g))))
  // #endregion yours
}
