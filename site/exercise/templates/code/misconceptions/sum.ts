/** The mean of some numbers. */
function mean(values: number[]): number {
  // #region yours
  return values.reduce((sum, value) => sum + value, 0)
  // #endregion yours
}
