/** What a sigmoid neuron answers: inputs `x`, weights `w`, bias `b`. */
function neuron(x: number[], w: number[], b: number): number {
  // #region yours
  let z = b
  for (let i = 0; i < x.length; i++) z += w[i] * x[i]
  return z
  // #endregion yours
}
