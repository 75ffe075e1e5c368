/**
 * The rule of Y = A·B: from dY = ∂L/∂Y to [∂L/∂A, ∂L/∂B].
 * A [n, k], B [k, m] and dY [n, m] are tensors.
 */
function backward(A, B, dY) {
  // #region yours
  return [A.transpose().matMul(dY), dY.matMul(B.transpose())]
  // #endregion yours
}
