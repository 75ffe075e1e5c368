/**
 * The rate at which the smoothed loss fell most. Smoothed:
 * the first loss, then 0.9 of what it was and 0.1 of the next.
 */
function findRate(rates: number[], losses: number[]): number {
  // #region yours
  return rates[0]
  // #endregion yours
}
