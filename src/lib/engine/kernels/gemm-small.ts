import type { Gemm } from './gemm.ts'

/**
 * The product of small matrices, straight from where they lie: two rows by two columns of C at a time, because each
 * addition to one sum has to wait for the addition before it. Where a row or a column is left over, it takes the place
 * of its neighbour too, and is computed twice.
 */
export const gemmSmall: Gemm = (m, n, k, a, b, c, to) => {
  const A = a.values
  const B = b.values
  const step = a.columnStride
  const down = b.rowStride
  for (let i = 0; i < m; i += 2) {
    const nextRow = i + 1 < m ? 1 : 0
    const row = a.offset + i * a.rowStride
    for (let j = 0; j < n; j += 2) {
      const nextColumn = j + 1 < n ? 1 : 0
      const below = nextRow * a.rowStride
      const right = nextColumn * b.columnStride
      let s00 = 0
      let s01 = 0
      let s10 = 0
      let s11 = 0
      for (let l = 0, p = row, q = b.offset + j * b.columnStride; l < k; l++, p += step, q += down) {
        const a0 = A[p]
        const a1 = A[p + below]
        const b0 = B[q]
        const b1 = B[q + right]
        s00 += a0 * b0
        s01 += a0 * b1
        s10 += a1 * b0
        s11 += a1 * b1
      }
      const at = to + i * n + j
      c[at] = s00
      c[at + nextColumn] = s01
      c[at + nextRow * n] = s10
      c[at + nextRow * n + nextColumn] = s11
    }
  }
}
