/**
 * The gradient of L = y² with y = a·b + a·tanh(b):
 * both slopes, [∂L/∂a, ∂L/∂b].
 */
function gradient(a: number, b: number): [number, number] {
  // #region yours
  const h = Math.tanh(b)
  const y = a * b + a * h
  const dY = 2 * y
  return [dY * b, dY * a]
  // #endregion yours
}
