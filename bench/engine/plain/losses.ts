/** A loss over a batch, and its gradient. */
type Loss = (y: Float32Array, targets: Float32Array, batch: number) => { value: number; grad: Float32Array }

const meanSquaredError: Loss = (y, targets) => {
  const grad = new Float32Array(y.length)
  let sum = 0
  for (let i = 0; i < y.length; i++) {
    const error = y[i]! - targets[i]!
    sum += error * error
    grad[i] = (2 * error) / y.length
  }
  return { value: sum / y.length, grad }
}

const softmaxCrossEntropy: Loss = (y, targets, batch) => {
  const grad = new Float32Array(y.length)
  const classes = y.length / batch
  let total = 0
  for (let n = 0; n < batch; n++) {
    let top = Number.NEGATIVE_INFINITY
    let sum = 0
    for (let k = 0; k < classes; k++) top = Math.max(top, y[n * classes + k]!)
    for (let k = 0; k < classes; k++) sum += Math.exp(y[n * classes + k]! - top)
    for (let k = 0; k < classes; k++) {
      const at = n * classes + k
      const distance = y[at]! - top - Math.log(sum)
      total -= targets[at]! * distance
      grad[at] = (Math.exp(distance) - targets[at]!) / batch
    }
  }
  return { value: total / batch, grad }
}

/** The losses of the models, averaged over the batch. */
export const plainLosses = { meanSquaredError, softmaxCrossEntropy }
