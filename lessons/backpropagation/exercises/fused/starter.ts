/**
 * The gradient of the mean cross entropy of softmax(logits):
 * logits has a row for each example, labels the number of its
 * true class. The answer has the shape of logits.
 */
function lossGradient(logits, labels) {
  // #region yours
  return logits.map((row) => row.map(() => 0))
  // #endregion yours
}
