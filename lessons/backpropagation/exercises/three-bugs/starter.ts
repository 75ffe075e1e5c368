/**
 * Backpropagation. Value number i was made of inputs[i], none
 * for a leaf, and slopes[i] says how it answers to each of
 * them. grads is left over from the last step. Gives back the
 * slope of value number end for every value.
 */
function backward(inputs, slopes, end, grads) {
  // #region yours
  const handOn = (value) =>
    inputs[value].forEach((input, i) => {
      grads[input] = grads[value] * slopes[value][i]
      handOn(input)
    })
  grads[end] = 1
  handOn(end)
  return grads
  // #endregion yours
}
