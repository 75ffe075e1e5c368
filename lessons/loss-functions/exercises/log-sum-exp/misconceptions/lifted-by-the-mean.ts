/**
 * ln Σ exp(z) over the scores, of which there is at least one;
 * right to ten digits, however large or small they are.
 */
function logSumExp(scores: number[]): number {
  // #region yours
  const mean = scores.reduce((sum, z) => sum + z, 0) / scores.length
  return mean + Math.log(scores.reduce((sum, z) => sum + Math.exp(z - mean), 0))
  // #endregion yours
}
