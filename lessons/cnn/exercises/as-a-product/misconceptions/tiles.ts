/**
 * The windows of an image that a square kernel of `size` by `size`
 * would meet, with stride one and no padding: one row for each
 * place, in reading order, and in each row the pixels of the window,
 * again in reading order. One matrix product with the weights of the
 * kernel, written as a column, is then the whole convolution.
 */
function windows(image: number[][], size: number): number[][] {
  // #region yours
  const rows = []
  for (let i = 0; i + size <= image.length; i += size) {
    for (let j = 0; j + size <= image[0].length; j += size) {
      const window = []
      for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) window.push(image[i + a][j + b])
      rows.push(window)
    }
  }
  return rows
  // #endregion yours
}
