/**
 * Huber's loss of one error, and its slope: `[loss, slope]`.
 * Beyond `delta`, which is positive, the loss is a straight line.
 */
function huber(error: number, delta: number): number[] {
  // #region yours
  const within = Math.max(-delta, Math.min(delta, error))
  return [within ** 2 / 2, within]
  // #endregion yours
}
