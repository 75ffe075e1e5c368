/**
 * How many weights and biases a dense network has.
 * `sizes`: inputs, hidden layers, outputs, in this order.
 */
function parameters(sizes: number[]): number {
  // #region yours
  let total = 0
  for (let l = 1; l < sizes.length; l++) total += sizes[l - 1] * sizes[l]
  return total
  // #endregion yours
}
