/**
 * The standard deviation for the first weights of a layer:
 * the one that keeps the mean square of the signal, when
 * leaky ReLU with this slope below zero follows.
 */
function spread(inputs: number, alpha: number): number {
  // #region yours
  return Math.sqrt(1 / inputs)
  // #endregion yours
}
