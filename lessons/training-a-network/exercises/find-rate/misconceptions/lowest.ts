/**
 * The rate at which the smoothed loss fell most. Smoothed:
 * the first loss, then 0.9 of what it was and 0.1 of the next.
 */
function findRate(rates: number[], losses: number[]): number {
  // #region yours
  const smooth = [losses[0]]
  for (let i = 1; i < losses.length; i++) smooth.push(0.9 * smooth[i - 1] + 0.1 * losses[i])
  return rates[smooth.indexOf(Math.min(...smooth))]
  // #endregion yours
}
