/**
 * Slides a kernel over an image, one place at a time and never over
 * its rim, and adds up weight times pixel at every place. As the
 * libraries do it: the kernel is not turned round. An image of h by
 * w and a kernel of m by n give h - m + 1 rows of w - n + 1 numbers.
 */
function slide(image: number[][], kernel: number[][]): number[][] {
  // #region yours
  const [m, n] = [kernel.length, kernel[0].length]
  const map = []
  for (let i = 0; i + m <= image.length; i += m) {
    const row = []
    for (let j = 0; j + n <= image[0].length; j += n) {
      let sum = 0
      for (let a = 0; a < m; a++) for (let b = 0; b < n; b++) sum += image[i + a][j + b] * kernel[a][b]
      row.push(sum)
    }
    map.push(row)
  }
  return map
  // #endregion yours
}
