/** Bytes and labels become what a network learns from. */
// #region yours
/** Pictures of `width` bytes each, as rows between 0 and 1. */
function scale(bytes: number[], width: number): number[][] {
  return []
}

/** One row for each label, with `classes` places. */
function oneHot(labels: number[], classes: number): number[][] {
  return []
}
// #endregion yours
