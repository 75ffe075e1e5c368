/** The logistic function. It is given to you. */
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

/**
 * One step of an LSTM. `z` holds the weighted sums x W + h U + b
 * in a row: those of i, f, g and o in this order, each as long as
 * the memory `c`. Returns `[h, c]`, new output and new memory.
 */
function lstmStep(z: number[], c: number[]): number[][] {
  // #region yours
  const n = c.length
  const memory = c.map((old, k) => {
    const [i, f, g] = [sigmoid(z[k]), sigmoid(z[n + k]), Math.tanh(z[2 * n + k])]
    return Math.tanh(f * old + i * g)
  })
  const output = memory.map((value, k) => sigmoid(z[3 * n + k]) * value)
  return [output, memory]
  // #endregion yours
}
