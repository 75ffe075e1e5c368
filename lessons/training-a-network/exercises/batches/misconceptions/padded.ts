/** Batches that lose no row. */
// #region yours
/** How many batches of at most `size` rows there are. */
function countBatches(rows: number, size: number): number {
  return Math.ceil(rows / size)
}

/** The rows of batch `index`; both are counted from 0. */
function batch(rows: number, size: number, index: number) {
  return Array.from({ length: size }, (_, i) => (index * size + i) % rows)
}
// #endregion yours
