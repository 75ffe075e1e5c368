/**
 * The network h ← tanh(w h + x), from h = 0, is to say its target
 * at every moment: L = Σ (h_t − y_t)². Returns ∂L/∂w by
 * backpropagation through time, clipped to the range from −limit
 * to limit.
 */
function slopeThroughTime(inputs: number[], targets: number[], w: number, limit: number): number {
  // #region yours
  const h = [0]
  for (const x of inputs) h.push(Math.tanh(w * h[h.length - 1] + x))
  let dw = 0
  let dh = 0
  for (let t = inputs.length; t >= 1; t--) {
    dh += 2 * (h[t] - targets[t - 1])
    const dz = dh
    dw += dz * h[t - 1]
    dh = dz * w
  }
  return Math.max(-limit, Math.min(limit, dw))
  // #endregion yours
}
