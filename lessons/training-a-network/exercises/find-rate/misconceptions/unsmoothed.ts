/**
 * The rate to train with, from a walk in which the rate grew at every step: the one at which the smoothed loss fell most.
 * Smoothed: the first loss, then nine tenths of what it was and one tenth of the next loss.
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
