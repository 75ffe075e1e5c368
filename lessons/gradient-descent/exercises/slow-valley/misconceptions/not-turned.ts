/**
 * The matrix of second derivatives of a valley that is slow to
 * walk: its curvature is 1 along the axis that `angle` (in
 * radians, from the x axis) points to, and so much more across it
 * that gradient descent at its best rate needs just `steps` steps
 * to a thousandth of the distance. Two rows of two numbers.
 */
function slowValley(steps: number, angle: number): number[][] {
  // #region yours
  const kept = 1000 ** (-1 / steps)
  return [
    [1, 0],
    [0, (1 + kept) / (1 - kept)],
  ]
  // #endregion yours
}
