/** ln(1 + eᶻ) of every element, to ten digits. */
function softplus(z: number[]): number[] {
  // #region yours
  return z.map((v) => Math.log(1 + Math.exp(v)))
  // #endregion yours
}
