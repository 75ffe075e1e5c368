/** ln(1 + eᶻ) of every element, correct to ten digits wherever the answer fits into a double. */
function softplus(z: number[]): number[] {
  // #region yours
  return z.map((v) => Math.log1p(Math.exp(v)))
  // #endregion yours
}
