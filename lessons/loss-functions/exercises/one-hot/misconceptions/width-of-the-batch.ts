/**
 * A row for each label, `classes` long: one at the place of
 * the class, zero elsewhere. Labels count from 0.
 */
function oneHot(labels: number[], classes: number): number[][] {
  // #region yours
  const width = Math.max(...labels) + 1
  return labels.map((label) => Array.from({ length: width }, (_, k) => (k === label ? 1 : 0)))
  // #endregion yours
}
