/**
 * The rate at which the smoothed loss fell most. Smoothed:
 * the first loss, then 0.9 of what it was and 0.1 of the next.
 */
function findRate(rates: number[], losses: number[]): number {
  // #region yours
  const smooth = losses
  let best = 1
  for (let i = 2; i < smooth.length; i++) {
    if (smooth[i - 1] - smooth[i] > smooth[best - 1] - smooth[best]) best = i
  }
  return rates[best]
  // #endregion yours
}
