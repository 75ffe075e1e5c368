/**
 * Slides a kernel over an image, one place at a time and never over
 * its rim, and adds up weight times pixel at every place. As the
 * libraries do it: the kernel is not turned round. An image of h by
 * w and a kernel of m by n give h - m + 1 rows of w - n + 1 numbers.
 */
function slide(image: number[][], kernel: number[][]): number[][] {
  // #region yours
  const rows = image.length - kernel.length + 1
  const columns = image[0].length - kernel[0].length + 1
  const map = []
  for (let i = 0; i < rows; i++) {
    const row = []
    for (let j = 0; j < columns; j++) {
      let sum = 0
      for (let a = 0; a < kernel.length; a++)
        for (let b = 0; b < kernel[0].length; b++) sum += image[i + a][j + b] * kernel[a][b]
      row.push(sum)
    }
    map.push(row)
  }
  return map
  // #endregion yours
}
