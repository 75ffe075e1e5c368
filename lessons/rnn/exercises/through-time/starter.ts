/**
 * The network h ← tanh(w h + x), from h = 0, is to say `targets[t]` at moment t: L = Σ (h_t − targets[t])². Returns
 * ∂L/∂w by backpropagation through time, clipped to at most `limit` in absolute value.
 */
function slopeThroughTime(inputs: number[], targets: number[], w: number, limit: number): number {
  // #region yours
  const h = [0]
  for (const x of inputs) h.push(Math.tanh(w * h[h.length - 1] + x))
  return 0
  // #endregion yours
}
