/** ln(1 + eᶻ) of every element, to ten digits. */
function softplus(z: number[]): number[] {
  // #region yours
  return z.map((v) => Math.max(v, 0))
  // #endregion yours
}
