/** Bytes and labels become what a network learns from. */
// #region yours
/** Pictures of `width` bytes each, as rows between 0 and 1. */
function scale(bytes: number[], width: number): number[][] {
  return [bytes.slice(0, bytes.length - (bytes.length % width)).map((byte) => byte / 255)]
}

/** One row for each label, with `classes` places. */
function oneHot(labels: number[], classes: number): number[][] {
  return labels.map((label) => Array.from({ length: classes }, (_, k) => (k === label ? 1 : 0)))
}
// #endregion yours
