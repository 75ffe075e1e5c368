/**
 * The gradient of L = y² with y = a·b + a·tanh(b):
 * both slopes, [∂L/∂a, ∂L/∂b].
 */
function gradient(a: number, b: number): [number, number] {
  // #region yours
  const h = Math.tanh(b)
  return [b + h, a + a * (1 - h * h)]
  // #endregion yours
}
