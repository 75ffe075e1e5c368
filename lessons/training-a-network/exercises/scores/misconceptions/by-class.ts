/** Two scores for people. */
// #region yours
/** The share of pictures that were read correctly. */
function accuracy(truth: number[], read: number[]): number {
  const shares = [...new Set(truth)].map((digit) => {
    const own = truth.map((_, i) => i).filter((i) => truth[i] === digit)
    return own.filter((i) => read[i] === digit).length / own.length
  })
  return shares.reduce((a, b) => a + b, 0) / shares.length
}

/** Row i, column j: how often an i was read as a j. */
function countPairs(truth: number[], read: number[], classes: number) {
  const table = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0))
  for (let i = 0; i < truth.length; i++) table[truth[i]][read[i]] += 1
  return table
}
// #endregion yours
