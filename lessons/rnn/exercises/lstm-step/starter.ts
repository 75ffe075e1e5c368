/** The logistic function. It is given to you. */
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

/**
 * One step of an LSTM. `z` holds the four weighted sums x W + h U + b in a row, for the gates i, f, g, o in this order,
 * each as long as the memory `c`. Returns `[h, c]`, the new output and the new memory.
 */
function lstmStep(z: number[], c: number[]): number[][] {
  // #region yours
  return [c.map(() => 0), c]
  // #endregion yours
}
