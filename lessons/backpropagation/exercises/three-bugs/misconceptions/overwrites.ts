/**
 * Backpropagation. Value number i was made of inputs[i], none
 * for a leaf, and slopes[i] says how it answers to each of
 * them. grads is left over from the last step. Gives back the
 * slope of value number end for every value.
 */
function backward(inputs, slopes, end, grads) {
  // #region yours
  const order = []
  const seen = new Set()
  const visit = (value) => {
    if (seen.has(value)) return
    seen.add(value)
    inputs[value].forEach(visit)
    order.push(value)
  }
  visit(end)
  const fresh = grads.map(() => 0)
  fresh[end] = 1
  for (const value of order.reverse())
    inputs[value].forEach((input, i) => {
      fresh[input] = fresh[value] * slopes[value][i]
    })
  return fresh
  // #endregion yours
}
