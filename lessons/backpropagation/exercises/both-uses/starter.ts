/**
 * The gradient of L = y² with y = a·b + a·tanh(b):
 * both slopes, [∂L/∂a, ∂L/∂b].
 */
function gradient(a: number, b: number): [number, number] {
  // #region yours
  const h = Math.tanh(b)
  const y = a * b + a * h
  return [0, 0]
  // #endregion yours
}
