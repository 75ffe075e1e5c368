/**
 * The matrix of second derivatives of a valley that is slow to
 * walk: its curvature is 1 along the axis that `angle` (in
 * radians, from the x axis) points to, and so much more across it
 * that gradient descent at its best rate needs just `steps` steps
 * to a thousandth of the distance. Two rows of two numbers.
 */
function slowValley(steps: number, angle: number): number[][] {
  // #region yours
  const kept = 1000 ** (-1 / steps) // of the distance, at every step
  const across = 1 / (1 - kept)
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const mixed = (1 - across) * s * c
  return [
    [c * c + across * s * s, mixed],
    [mixed, s * s + across * c * c],
  ]
  // #endregion yours
}
