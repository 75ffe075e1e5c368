/**
 * The rule of the softmax, for a batch: p holds its output, a
 * row for each example, and dP = ∂L/∂p has arrived. Gives back
 * ∂L/∂z, in the same shape, z being what the softmax was given.
 */
function softmaxRule(p, dP) {
  // #region yours
  return p.map((row, n) => {
    const mean = row.reduce((sum, value, i) => sum + value * dP[n][i], 0)
    return row.map((value, i) => value * (mean - dP[n][i]))
  })
  // #endregion yours
}
