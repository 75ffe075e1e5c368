/**
 * The windows of an image that a square kernel of `size` by `size`
 * would meet, with stride one and no padding: one row for each
 * place, in reading order, and in each row the pixels of the window,
 * again in reading order. One matrix product with the weights of the
 * kernel, written as a column, is then the whole convolution.
 */
function windows(image: number[][], size: number): number[][] {
  // #region yours
  return image
  // #endregion yours
}
