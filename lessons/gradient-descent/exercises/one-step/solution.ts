/**
 * One step of gradient descent: where `theta` goes, given the
 * gradient there and the rate. All are lists of one length.
 */
function step(theta: number[], gradient: number[], rate: number): number[] {
  // #region yours
  return theta.map((value, i) => value - rate * gradient[i])
  // #endregion yours
}
