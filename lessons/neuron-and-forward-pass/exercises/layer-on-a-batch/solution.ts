/**
 * A dense layer with relu on a batch: [rows, outputs].
 * `X` [rows, inputs], `W` [inputs, outputs], `b` [outputs].
 */
function layer(X: number[][], W: number[][], b: number[]): number[][] {
  // #region yours
  return X.map((row) =>
    b.map((bias, out) => {
      let z = bias
      for (let i = 0; i < row.length; i++) z += row[i] * W[i][out]
      return Math.max(0, z)
    }),
  )
  // #endregion yours
}
