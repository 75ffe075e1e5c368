/**
 * GELU of every element of a tensor, exact: z·Φ(z).
 * Made of ops of `tf`, so that it can be differentiated.
 */
function gelu(z: tf.Tensor): tf.Tensor {
  // #region yours
  return z
    .mul(
      z
        .add(z.pow(3).mul(0.044715))
        .mul(Math.sqrt(2 / Math.PI))
        .tanh()
        .add(1),
    )
    .mul(0.5)
  // #endregion yours
}
