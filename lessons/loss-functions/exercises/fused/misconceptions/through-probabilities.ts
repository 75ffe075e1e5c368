/**
 * Softmax and cross entropy of one example, in one go. `label` has
 * a probability for each class, with sum 1. Returns the loss, then
 * its slope by every score: `[loss, slope, slope, ...]`.
 */
function fused(scores: number[], label: number[]): number[] {
  // #region yours
  const largest = Math.max(...scores)
  const powers = scores.map((z) => Math.exp(z - largest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  const loss = -powers.reduce((sum, power, k) => sum + label[k] * Math.log(power / total), 0)
  return [loss, ...powers.map((power, k) => power / total - label[k])]
  // #endregion yours
}
