/**
 * The rule of the softmax, for a batch: p holds its output, a
 * row for each example, and dP = ∂L/∂p has arrived. Gives back
 * ∂L/∂z, in the same shape, z being what the softmax was given.
 */
function softmaxRule(p, dP) {
  // #region yours
  const mean = p.flat().reduce((sum, value, i) => sum + value * dP.flat()[i], 0)
  return p.map((row, n) => row.map((value, i) => value * (dP[n][i] - mean)))
  // #endregion yours
}
