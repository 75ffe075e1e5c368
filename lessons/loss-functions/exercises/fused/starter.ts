/**
 * Softmax and cross entropy of one example, in one go. `label` has
 * a probability for each class, with sum 1. Returns the loss, then
 * its slope by every score: `[loss, slope, slope, ...]`.
 */
function fused(scores: number[], label: number[]): number[] {
  // #region yours
  return [0, ...scores]
  // #endregion yours
}
