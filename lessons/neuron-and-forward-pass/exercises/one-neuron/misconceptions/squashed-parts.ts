/** What a sigmoid neuron answers: inputs `x`, weights `w`, bias `b`. */
function neuron(x: number[], w: number[], b: number): number {
  // #region yours
  let y = 0
  for (let i = 0; i < x.length; i++) y += 1 / (1 + Math.exp(-(w[i] * x[i] + b)))
  return y
  // #endregion yours
}
