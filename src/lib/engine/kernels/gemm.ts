import type { Values } from '../tensor/dtype.ts'
import { gemmSmall } from './gemm-small.ts'
import { gemmTiled } from './gemm-tiled.ts'

/** A matrix in memory: the element (i, j) is `values[offset + i * rowStride + j * columnStride]`. */
export interface Matrix {
  readonly values: Values
  readonly offset: number
  readonly rowStride: number
  readonly columnStride: number
}

/** C = A·B, with A: [m, k], B: [k, n] and C: [m, n] row by row in `c` from `to` on. */
export type Gemm = (m: number, n: number, k: number, a: Matrix, b: Matrix, c: Values, to: number) => void

/** As {@link Gemm}, of float32 matrices; answers false when this product is not for it. */
export type TryGemm = (...product: Parameters<Gemm>) => boolean

let plugIn: TryGemm | null = null

/** Hands large products of float32 matrices to `product` from now on; with null, they are computed here. */
export function useGemm(product: TryGemm | null): void {
  plugIn = product
}

/** Whether large products of float32 matrices are computed elsewhere, and so cost little. */
export const isPlugged = (): boolean => plugIn !== null

/** Below so many multiplications, or with so few rows or columns, copying costs more than it saves. */
const [small, thin] = [1536, 2]

/** As {@link small}, for a plug-in. */
const smallForPlugIn = 256

/** The product of two matrices, in the way that suits their size and type. */
export const gemm: Gemm = (m, n, k, a, b, c, to) => {
  const work = m * n * k
  if (plugIn !== null && work >= smallForPlugIn && allFloat32(a, b, c) && plugIn(m, n, k, a, b, c, to)) return
  if (work < small || m <= thin || n <= thin) gemmSmall(m, n, k, a, b, c, to)
  else gemmTiled(m, n, k, a, b, c, to)
}

const allFloat32 = (a: Matrix, b: Matrix, c: Values): boolean =>
  c instanceof Float32Array && a.values instanceof Float32Array && b.values instanceof Float32Array
