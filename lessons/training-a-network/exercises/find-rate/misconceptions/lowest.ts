/**
 * The rate to train with, from a walk in which the rate grew at every step: the one at which the smoothed loss fell most.
 * Smoothed: the first loss, then nine tenths of what it was and one tenth of the next loss.
 */
function findRate(rates: number[], losses: number[]): number {
  // #region yours
  const smooth = [losses[0]]
  for (let i = 1; i < losses.length; i++) smooth.push(0.9 * smooth[i - 1] + 0.1 * losses[i])
  return rates[smooth.indexOf(Math.min(...smooth))]
  // #endregion yours
}
