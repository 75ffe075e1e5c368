/**
 * Learns the two weights of a kernel that lies on its side: at every
 * place it answers k[0] * pixel + k[1] * its right neighbour. `wanted`
 * holds the answers that are asked for, one column fewer than the
 * image. Gradient descent from [0, 0], `steps` steps with `rate`, on
 * the mean of the squared errors. Returns the weights.
 */
function learn(image: number[][], wanted: number[][], rate: number, steps: number): number[] {
  // #region yours
  const places = wanted.length * wanted[0].length
  const k = [0, 0]
  for (let step = 0; step < steps; step++) {
    const slope = [0, 0]
    for (let i = 0; i < wanted.length; i++) {
      for (let j = 0; j < wanted[0].length; j++) {
        const answer = k[0] * image[i][j] + k[1] * image[i][j + 1]
        const error = answer - wanted[i][j]
        slope[0] += (2 * error * image[i][j]) / places
        slope[1] += (2 * error * image[i][j + 1]) / places
      }
    }
    k[0] -= rate * slope[0]
    k[1] -= rate * slope[1]
  }
  return k
  // #endregion yours
}
