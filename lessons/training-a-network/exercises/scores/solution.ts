/** Two scores for people. */
// #region yours
/** The share of pictures that were read correctly. */
function accuracy(truth: number[], read: number[]): number {
  return truth.filter((label, i) => label === read[i]).length / truth.length
}

/** Row i, column j: how often an i was read as a j. */
function countPairs(truth: number[], read: number[], classes: number) {
  const table = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0))
  for (let i = 0; i < truth.length; i++) table[truth[i]][read[i]] += 1
  return table
}
// #endregion yours
