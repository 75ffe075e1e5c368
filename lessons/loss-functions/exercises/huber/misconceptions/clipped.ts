/** Huber's loss of one error, and its slope: `[loss, slope]`. Beyond `delta`, which is positive, the loss grows in a straight line. */
function huber(error: number, delta: number): [loss: number, slope: number] {
  // #region yours
  const within = Math.max(-delta, Math.min(delta, error))
  return [within ** 2 / 2, within]
  // #endregion yours
}
