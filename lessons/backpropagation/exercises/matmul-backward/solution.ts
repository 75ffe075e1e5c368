/** The rule of Y = A·B: from dY = ∂L/∂Y to [∂L/∂A, ∂L/∂B]. A [n, k], B [k, m], dY [n, m], all tensors. */
function backward(A, B, dY) {
  // #region yours
  return [dY.matMul(B.transpose()), A.transpose().matMul(dY)]
  // #endregion yours
}
