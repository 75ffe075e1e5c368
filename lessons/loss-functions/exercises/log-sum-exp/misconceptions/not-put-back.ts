/** ln Σ exp(z) over the scores, at least one, right to ten digits whenever the answer is a number at all. */
function logSumExp(scores: number[]): number {
  // #region yours
  const largest = Math.max(...scores)
  return Math.log(scores.reduce((sum, z) => sum + Math.exp(z - largest), 0))
  // #endregion yours
}
