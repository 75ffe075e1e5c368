/**
 * Slides a kernel over an image, one place at a time and never over
 * its rim, and adds up weight times pixel at every place. As the
 * libraries do it: the kernel is not turned round. An image of h by
 * w and a kernel of m by n give h - m + 1 rows of w - n + 1 numbers.
 */
function slide(image: number[][], kernel: number[][]): number[][] {
  // #region yours
  const [m, n] = [kernel.length, kernel[0].length]
  const rows = image.length - m + 1
  const columns = image[0].length - n + 1
  const at = (i: number, j: number) => {
    let sum = 0
    for (let a = 0; a < m; a++) for (let b = 0; b < n; b++) sum += image[i + a][j + b] * kernel[m - 1 - a][n - 1 - b]
    return sum
  }
  const row = (i: number) => Array.from({ length: columns }, (_, j) => at(i, j))
  return Array.from({ length: rows }, (_, i) => row(i))
  // #endregion yours
}
