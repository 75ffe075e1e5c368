/**
 * Weights for a lamp with three switches, which burns when an odd
 * number of them is up. Four rows of four numbers: three hidden
 * neurons, each with three weights and its bias, then the output
 * neuron on their answers.
 */
function network(): number[][] {
  // #region yours
  const atLeast = (count: number) => [1, 1, 1, 0.5 - count]
  return [atLeast(1), atLeast(2), atLeast(3), [1, 0, 0, -0.5]]
  // #endregion yours
}

/** What one neuron says: 1 when its sum is above zero. */
function fires(row: number[], inputs: number[]): number {
  let z = row[3]
  for (let i = 0; i < 3; i++) z += row[i] * inputs[i]
  return z > 0 ? 1 : 0
}

/** Runs the network: 1 when the lamp burns. A switch is 1 when up. */
function lamp(x1: number, x2: number, x3: number): number {
  const rows = network()
  const switches = [x1, x2, x3]
  const hidden = rows.slice(0, 3).map((row) => fires(row, switches))
  return fires(rows[3], hidden)
}
