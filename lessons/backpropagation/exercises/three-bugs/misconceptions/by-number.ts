/**
 * Backpropagation. Value number i was made of inputs[i], none
 * for a leaf, and slopes[i] says how it answers to each of
 * them. grads is left over from the last step. Gives back the
 * slope of value number end for every value.
 */
function backward(inputs, slopes, end, grads) {
  // #region yours
  const fresh = grads.map(() => 0)
  fresh[end] = 1
  for (let value = inputs.length - 1; value >= 0; value--)
    inputs[value].forEach((input, i) => {
      fresh[input] += fresh[value] * slopes[value][i]
    })
  return fresh
  // #endregion yours
}
