/**
 * The rule of the softmax, for a batch: p holds its output, a
 * row for each example, and dP = ∂L/∂p has arrived. Gives back
 * ∂L/∂z, in the same shape, z being what the softmax was given.
 */
function softmaxRule(p, dP) {
  // #region yours
  return p.map((row, n) => row.map((value, i) => value * (1 - value) * dP[n][i]))
  // #endregion yours
}
