/** ln Σ exp(z) over the scores, at least one, right to ten digits whenever the answer is a number at all. */
function logSumExp(scores: number[]): number {
  // #region yours
  return 0
  // #endregion yours
}
