/**
 * Max pooling by two, backwards. `map` has an even number of rows and columns; `slopes` holds one slope for each of its
 * windows of two by two. Gives the slope of every number of `map`, in its shape.
 */
function poolBackward(map: number[][], slopes: number[][]): number[][] {
  // #region yours
  return map
  // #endregion yours
}
