/** The logistic function. It is given to you. */
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

/**
 * One step of an LSTM. `z` holds the weighted sums x W + h U + b
 * in a row: those of i, f, g and o in this order, each as long as
 * the memory `c`. Returns `[h, c]`, new output and new memory.
 */
function lstmStep(z: number[], c: number[]): number[][] {
  // #region yours
  return [c.map(() => 0), c]
  // #endregion yours
}
