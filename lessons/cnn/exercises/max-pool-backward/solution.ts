/**
 * Max pooling by two, backwards. `map` has an even number of rows and columns; `slopes` holds one slope for each of its
 * windows of two by two. Gives the slope of every number of `map`, in its shape.
 */
function poolBackward(map: number[][], slopes: number[][]): number[][] {
  // #region yours
  const result = map.map((row) => row.map(() => 0))
  for (let i = 0; i < slopes.length; i++) {
    for (let j = 0; j < slopes[i].length; j++) {
      let [row, column] = [2 * i, 2 * j]
      for (let a = 0; a < 2; a++) {
        for (let b = 0; b < 2; b++) {
          if (map[2 * i + a][2 * j + b] > map[row][column]) {
            row = 2 * i + a
            column = 2 * j + b
          }
        }
      }
      result[row][column] = slopes[i][j]
    }
  }
  return result
  // #endregion yours
}
