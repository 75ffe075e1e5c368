/** ln(1 + eᶻ) of every element, to ten digits. */
function softplus(z: number[]): number[] {
  // #region yours
  return z.map(() => 0)
  // #endregion yours
}
