/** Batches that lose no row. */
// #region yours
/** How many batches of at most `size` rows it takes to go through `rows` rows. */
function countBatches(rows: number, size: number): number {
  return Math.ceil(rows / size)
}

/** The rows of one batch, both counted from zero. The batches follow each other and hold every row once. */
function batch(rows: number, size: number, index: number): number[] {
  const end = Math.min(rows, (index + 1) * size + 1)
  return Array.from({ length: end - index * size }, (_, i) => index * size + i)
}
// #endregion yours
