import type { Gemm } from './gemm.ts'

/**
 * The product of small matrices, straight from where they lie: four sums of a row of C at a time, because each addition
 * to one sum has to wait for the addition before it.
 */
export const gemmSmall: Gemm = (m, n, k, a, b, c, to) => {
  const [A, B] = [a.values, b.values]
  const [step, down, across] = [a.columnStride, b.rowStride, b.columnStride]
  for (let i = 0; i < m; i++) {
    const row = a.offset + i * a.rowStride
    let j = 0
    for (; j + 3 < n; j += 4) {
      let [s0, s1, s2, s3] = [0, 0, 0, 0]
      for (let l = 0, p = row, q = b.offset + j * across; l < k; l++, p += step, q += down) {
        const v = A[p]
        s0 += v * B[q]
        s1 += v * B[q + across]
        s2 += v * B[q + 2 * across]
        s3 += v * B[q + 3 * across]
      }
      const at = to + i * n + j
      c[at] = s0
      c[at + 1] = s1
      c[at + 2] = s2
      c[at + 3] = s3
    }
    for (; j < n; j++) {
      let sum = 0
      for (let l = 0, p = row, q = b.offset + j * across; l < k; l++, p += step, q += down) sum += A[p] * B[q]
      c[to + i * n + j] = sum
    }
  }
}
