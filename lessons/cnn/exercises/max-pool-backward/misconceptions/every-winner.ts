/**
 * Max pooling by two, backwards. `map` has an even number of rows and columns; `slopes` holds one slope for each of its
 * windows of two by two. Gives the slope of every number of `map`, in its shape.
 */
function poolBackward(map: number[][], slopes: number[][]): number[][] {
  // #region yours
  const at = (i: number, j: number) => {
    const [top, left] = [2 * Math.floor(i / 2), 2 * Math.floor(j / 2)]
    const most = Math.max(map[top][left], map[top][left + 1], map[top + 1][left], map[top + 1][left + 1])
    return map[i][j] === most ? slopes[top / 2][left / 2] : 0
  }
  return map.map((row, i) => row.map((_, j) => at(i, j)))
  // #endregion yours
}
