/**
 * Huber's loss of one error, and its slope: `[loss, slope]`.
 * Beyond `delta`, which is positive, the loss is a straight line.
 */
function huber(error: number, delta: number): number[] {
  // #region yours
  return [0, 0]
  // #endregion yours
}
