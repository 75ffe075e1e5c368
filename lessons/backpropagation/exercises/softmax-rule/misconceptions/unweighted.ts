/**
 * The rule of the softmax, for a batch: p holds its output, a
 * row for each example, and dP = ∂L/∂p has arrived. Gives back
 * ∂L/∂z, in the same shape, z being what the softmax was given.
 */
function softmaxRule(p, dP) {
  // #region yours
  return p.map((row, n) => {
    const mean = dP[n].reduce((sum, arrived) => sum + arrived, 0) / row.length
    return row.map((value, i) => value * (dP[n][i] - mean))
  })
  // #endregion yours
}
