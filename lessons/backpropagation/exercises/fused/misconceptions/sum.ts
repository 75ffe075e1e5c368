/**
 * The gradient of the mean cross entropy of softmax(logits):
 * logits has a row for each example, labels the number of its
 * true class. The answer has the shape of logits.
 */
function lossGradient(logits, labels) {
  // #region yours
  return logits.map((row, n) => {
    const top = Math.max(...row)
    const powers = row.map((z) => Math.exp(z - top))
    const total = powers.reduce((sum, power) => sum + power, 0)
    return powers.map((power, i) => power / total - (i === labels[n] ? 1 : 0))
  })
  // #endregion yours
}
