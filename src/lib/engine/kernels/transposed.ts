import type { Matrix } from './gemm.ts'

/** The same numbers, with its rows as columns. */
export const transposed = ({ values, offset, rowStride, columnStride }: Matrix): Matrix => {
  return { values, offset, rowStride: columnStride, columnStride: rowStride }
}
