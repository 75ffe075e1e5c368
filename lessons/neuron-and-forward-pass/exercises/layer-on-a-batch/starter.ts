/**
 * A dense layer with relu on a batch: [rows, outputs].
 * `X` [rows, inputs], `W` [inputs, outputs], `b` [outputs].
 */
function layer(X: number[][], W: number[][], b: number[]): number[][] {
  // #region yours
  return X
  // #endregion yours
}
