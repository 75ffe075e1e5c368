/** a [rows, n] times a square matrix [n, n], both row by row. */
export function timesMatrix(a: Float64Array, matrix: Float64Array, n: number): Float64Array {
  const product = new Float64Array(a.length)
  for (let row = 0; row < a.length; row += n)
    for (let k = 0; k < n; k++) {
      const factor = a[row + k]
      for (let j = 0; j < n; j++) product[row + j] += factor * matrix[k * n + j]
    }
  return product
}

/** a [rows, n] times the transpose of a square matrix [n, n]. */
export function timesTransposed(a: Float64Array, matrix: Float64Array, n: number): Float64Array {
  const product = new Float64Array(a.length)
  for (let row = 0; row < a.length; row += n)
    for (let j = 0; j < n; j++) {
      let sum = 0
      for (let k = 0; k < n; k++) sum += a[row + k] * matrix[j * n + k]
      product[row + j] = sum
    }
  return product
}
