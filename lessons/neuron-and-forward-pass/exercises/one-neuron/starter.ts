/** What a sigmoid neuron answers: inputs `x`, weights `w`, bias `b`. */
function neuron(x: number[], w: number[], b: number): number {
  // #region yours
  return 0
  // #endregion yours
}
