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
  const right = label.indexOf(Math.max(...label))
  const loss = largest + Math.log(total) - scores[right]
  return [loss, ...powers.map((power, k) => power / total - (k === right ? 1 : 0))]
  // #endregion yours
}
