/**
 * The standard deviation for the first weights of a layer with so many inputs, when leaky ReLU with slope `alpha` below
 * zero follows: the one that keeps the mean square of the signal. `alpha` = 0 is ReLU.
 */
function spread(inputs: number, alpha: number): number {
  // #region yours
  return 0.05
  // #endregion yours
}
