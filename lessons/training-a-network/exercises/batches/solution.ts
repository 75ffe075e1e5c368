/** Batches that lose no row. */
// #region yours
/** How many batches of at most `size` rows there are. */
function countBatches(rows: number, size: number): number {
  return Math.ceil(rows / size)
}

/** The rows of batch `index`; both are counted from 0. */
function batch(rows: number, size: number, index: number) {
  const end = Math.min(rows, (index + 1) * size)
  return Array.from({ length: end - index * size }, (_, i) => index * size + i)
}
// #endregion yours
