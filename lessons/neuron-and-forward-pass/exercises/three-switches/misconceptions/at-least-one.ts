/**
 * Weights of a network of steps that runs a lamp with three switches: it burns when an odd number of them is up. Four rows
 * of four numbers: three hidden neurons, each with three weights and its bias, then the output neuron on their answers.
 */
function network(): number[][] {
  // #region yours
  const atLeast = (count: number) => [1, 1, 1, 0.5 - count]
  return [atLeast(1), atLeast(2), atLeast(3), [1, 0, 0, -0.5]]
  // #endregion yours
}

/** Runs the network: 1 when the lamp burns. Each switch is 1 when it is up, else 0. */
function lamp(x1: number, x2: number, x3: number): number {
  const rows = network()
  const neuron = ([w1, w2, w3, b]: number[], [p, q, r]: number[]) => (w1 * p + w2 * q + w3 * r + b > 0 ? 1 : 0)
  const hidden = rows.slice(0, 3).map((row) => neuron(row, [x1, x2, x3]))
  return neuron(rows[3], hidden)
}
