/** How many places along one side a window of width k has, in strides of s, on a picture of width n with p zeros on either side. */
function places(n: number, k: number, s: number, p: number): number {
  // #region yours
  return Math.ceil((n + 2 * p - k) / s) + 1
  // #endregion yours
}
