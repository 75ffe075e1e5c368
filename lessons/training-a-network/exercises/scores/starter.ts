/** Two scores for people. */
// #region yours
/** The share of pictures that were read correctly. */
function accuracy(truth: number[], read: number[]): number {
  return 0
}

/** Row i, column j: how often an i was read as a j. */
function countPairs(truth: number[], read: number[], classes: number) {
  return []
}
// #endregion yours
