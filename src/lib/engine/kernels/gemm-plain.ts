import type { Values } from '../tensor/dtype.ts'
import type { Matrix } from './gemm.ts'

/**
 * C = A·B by the definition: each element of C is a row of A times a column of B.
 * A: [m, k], B: [k, n], C: [m, n], row by row from `to` on. The fast kernel is tested against this one.
 */
export function gemmPlain(m: number, n: number, k: number, a: Matrix, b: Matrix, c: Values, to: number): void {
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0
      let p = a.offset + i * a.rowStride
      let q = b.offset + j * b.columnStride
      for (let l = 0; l < k; l++, p += a.columnStride, q += b.rowStride) sum += a.values[p] * b.values[q]
      c[to + i * n + j] = sum
    }
}
