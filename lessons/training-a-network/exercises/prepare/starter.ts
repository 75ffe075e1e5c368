/** Step one: raw bytes and labels become what a network can learn from. */
// #region yours
/** Pictures as rows of numbers between 0 and 1: `bytes` holds them one after the other, `width` numbers each. */
function scale(bytes: number[], width: number): number[][] {
  return []
}

/** One row for each label: a one in the place of the label, zeros elsewhere, `classes` places. */
function oneHot(labels: number[], classes: number): number[][] {
  return []
}
// #endregion yours
