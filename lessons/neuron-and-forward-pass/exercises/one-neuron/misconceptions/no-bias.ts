/** What a sigmoid neuron answers: inputs `x`, weights `w`, bias `b`. */
function neuron(x: number[], w: number[], b: number): number {
  // #region yours
  let z = 0
  for (let i = 0; i < x.length; i++) z += w[i] * x[i]
  return 1 / (1 + Math.exp(-z))
  // #endregion yours
}
