/**
 * The gradients of an autoencoder, by hand. X [n, k] is
 * squeezed by W [k, m] and spread out by the same W, turned
 * over, with biases b [m] and c [k]. L = mean (Y − X)².
 */
function gradients(X, W, b, c) {
  const H = X.matMul(W).add(b).tanh() // [n, m]
  const Y = H.matMul(W.transpose()).add(c) // [n, k]
  // #region yours
  const dY = Y.sub(X).mul(2 / Y.size)
  const dc = dY.sum(0)
  const dH = dY.matMul(W)
  const dZ = dH
  const db = dZ.sum(0)
  const dW = X.transpose().matMul(dZ).add(dY.transpose().matMul(H))
  return { dY, dc, dH, dZ, db, dW }
  // #endregion yours
}
