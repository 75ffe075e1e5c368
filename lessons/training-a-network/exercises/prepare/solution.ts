/** Bytes and labels become what a network learns from. */
// #region yours
/** Pictures of `width` bytes each, as rows between 0 and 1. */
function scale(bytes: number[], width: number): number[][] {
  const rows: number[][] = []
  for (let i = 0; i < bytes.length; i += width) {
    rows.push(bytes.slice(i, i + width).map((byte) => byte / 255))
  }
  return rows
}

/** One row for each label, with `classes` places. */
function oneHot(labels: number[], classes: number): number[][] {
  return labels.map((label) => Array.from({ length: classes }, (_, k) => (k === label ? 1 : 0)))
}
// #endregion yours
