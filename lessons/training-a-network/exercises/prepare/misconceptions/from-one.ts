/** Step one: raw bytes and labels become what a network can learn from. */
// #region yours
/** Pictures as rows of numbers between 0 and 1: `bytes` holds them one after the other, `width` numbers each. */
function scale(bytes: number[], width: number): number[][] {
  const rows: number[][] = []
  for (let i = 0; i < bytes.length; i += width) {
    rows.push(bytes.slice(i, i + width).map((byte) => byte / 255))
  }
  return rows
}

/** One row for each label: a one in the place of the label, zeros elsewhere, `classes` places. */
function oneHot(labels: number[], classes: number): number[][] {
  return labels.map((label) => Array.from({ length: classes }, (_, k) => (k + 1 === label ? 1 : 0)))
}
// #endregion yours
