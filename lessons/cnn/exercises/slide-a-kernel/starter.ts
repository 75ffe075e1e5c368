/**
 * Slides a kernel over an image, one place at a time and never over
 * its rim, and adds up weight times pixel at every place. As the
 * libraries do it: the kernel is not turned round. An image of h by
 * w and a kernel of m by n give h - m + 1 rows of w - n + 1 numbers.
 */
function slide(image: number[][], kernel: number[][]): number[][] {
  // #region yours
  return image
  // #endregion yours
}
