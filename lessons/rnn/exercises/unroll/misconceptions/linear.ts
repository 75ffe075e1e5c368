/** A row vector times a matrix, `v M`. It is given to you. */
function times(v: number[], M: number[][]): number[] {
  const column = (j: number) => M.map((row) => row[j])
  const dot = (a: number[]) => a.reduce((sum, x, i) => sum + x * v[i], 0)
  return M[0].map((_, j) => dot(column(j)))
}

/**
 * Reads a sequence with h ← tanh(x W + h U + b), from a state of
 * zeros, and returns the state after every moment. `xs` is a list
 * of inputs, each a list of numbers.
 */
function unroll(xs: number[][], W: number[][], U: number[][], b: number[]): number[][] {
  // #region yours
  const states: number[][] = []
  let h = b.map(() => 0)
  for (const x of xs) {
    const fromInput = times(x, W)
    const fromPast = times(h, U)
    h = b.map((bias, j) => fromInput[j] + fromPast[j] + bias)
    states.push(h)
  }
  return states
  // #endregion yours
}
