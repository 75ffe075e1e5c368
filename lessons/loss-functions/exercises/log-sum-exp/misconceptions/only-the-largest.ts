/**
 * ln Σ exp(z) over the scores, of which there is at least one;
 * right to ten digits, however large or small they are.
 */
function logSumExp(scores: number[]): number {
  // #region yours
  return Math.max(...scores)
  // #endregion yours
}
