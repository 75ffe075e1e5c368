/**
 * Softmax and cross entropy of one example, in one go. `label` has
 * a probability for each class, with sum 1. Returns the loss, then
 * its slope by every score: `[loss, slope, slope, ...]`.
 */
function fused(scores: number[], label: number[]): number[] {
  // #region yours
  const softmax = (z: number[]) => {
    const largest = Math.max(...z)
    const powers = z.map((value) => Math.exp(value - largest))
    const total = powers.reduce((sum, power) => sum + power, 0)
    return powers.map((power) => power / total)
  }
  const once = softmax(scores)
  const twice = softmax(once)
  const back = twice.map((p, k) => p - label[k])
  const mean = back.reduce((sum, slope, k) => sum + slope * once[k], 0)
  const loss = -twice.reduce((sum, p, k) => sum + label[k] * Math.log(p), 0)
  return [loss, ...once.map((p, k) => p * (back[k] - mean))]
  // #endregion yours
}
