import type { Values } from '../dtype.ts'

/** A matrix in memory: the element (i, j) is `values[offset + i * rowStride + j * columnStride]`. */
export interface Matrix {
  readonly values: Values
  readonly offset: number
  readonly rowStride: number
  readonly columnStride: number
}

import { gemmPlain } from './gemm-plain.ts'
export const gemm = gemmPlain
