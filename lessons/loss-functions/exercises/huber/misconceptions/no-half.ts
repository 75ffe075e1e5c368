/**
 * Huber's loss of one error, and its slope: `[loss, slope]`.
 * Beyond `delta`, which is positive, the loss is a straight line.
 */
function huber(error: number, delta: number): number[] {
  // #region yours
  const size = Math.abs(error)
  if (size <= delta) return [error ** 2, 2 * error]
  return [delta * (2 * size - delta), (2 * delta * error) / size]
  // #endregion yours
}
