/**
 * GELU of every element of a tensor, exact: z·Φ(z).
 * Made of ops of `tf`, so that it can be differentiated.
 */
function gelu(z: tf.Tensor): tf.Tensor {
  // #region yours
  return z.div(Math.SQRT2).erf().add(1).mul(0.5)
  // #endregion yours
}
