/**
 * The gradients of an autoencoder, by hand. X [n, k] is
 * squeezed by W [k, m] and spread out by the same W, turned
 * over, with biases b [m] and c [k]. L = mean (Y − X)².
 */
function gradients(X, W, b, c) {
  const H = X.matMul(W).add(b).tanh() // [n, m]
  const Y = H.matMul(W.transpose()).add(c) // [n, k]
  // #region yours
  const dY = tf.zerosLike(Y)
  const dc = tf.zerosLike(c)
  const dH = tf.zerosLike(H)
  const dZ = tf.zerosLike(H) // before the tanh
  const db = tf.zerosLike(b)
  const dW = tf.zerosLike(W)
  return { dY, dc, dH, dZ, db, dW }
  // #endregion yours
}
