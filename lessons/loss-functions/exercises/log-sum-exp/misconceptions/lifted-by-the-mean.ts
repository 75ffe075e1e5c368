/** ln Σ exp(z) over the scores, at least one, right to ten digits whenever the answer is a number at all. */
function logSumExp(scores: number[]): number {
  // #region yours
  const mean = scores.reduce((sum, z) => sum + z, 0) / scores.length
  return mean + Math.log(scores.reduce((sum, z) => sum + Math.exp(z - mean), 0))
  // #endregion yours
}
