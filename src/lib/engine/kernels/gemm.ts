import type { Values } from '../tensor/dtype.ts'
import { gemmSmall } from './gemm-small.ts'

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

/** Below so many multiplications, copying costs more than it saves. */
const small = 2048

/** As {@link small}, for a plug-in. */
const smallForPlugIn = 256

/** The product of two matrices, in the way that suits their size and type. */
export const gemm: Gemm = (m, n, k, a, b, c, to) => {
  const work = m * n * k
  if (plugIn !== null && work >= smallForPlugIn && allFloat32(a, b, c) && plugIn(m, n, k, a, b, c, to)) return
  if (work < small) gemmSmall(m, n, k, a, b, c, to)
  else gemmTiled(m, n, k, a, b, c, to)
}

const allFloat32 = (a: Matrix, b: Matrix, c: Values): boolean =>
  c instanceof Float32Array && a.values instanceof Float32Array && b.values instanceof Float32Array

/**
 * C is computed in tiles of 4 by 4: each number that is loaded takes part in 4 products instead of 1. For that, rows
 * of A and columns of B are first copied side by side in fours, which also undoes any transposing. Sums are carried
 * in doubles over the whole of k, and rounded once.
 * Source: Goto and van de Geijn, Anatomy of High-Performance Matrix Multiplication (2008), without its cache blocks:
 * one multiplication at a time is too slow to outrun the cache.
 */
const gemmTiled: Gemm = (m, n, k, a, b, c, to) => {
  const edge = c instanceof Float32Array ? edges.float32 : edges.float64
  const rows = packed(0, a.values, a.offset, a.rowStride, a.columnStride, m, k)
  for (let j = 0; j < n; j += 4) {
    const width = Math.min(4, n - j)
    const columns = packed(1, b.values, b.offset + j * b.columnStride, b.columnStride, b.rowStride, width, k)
    for (let i = 0; i < m; i += 4) {
      const height = Math.min(4, m - i)
      const at = to + i * n + j
      if (height === 4 && width === 4) multiplyTile(k, rows, i * k, columns, c, at, n)
      else {
        multiplyTile(k, rows, i * k, columns, edge, 0, 4)
        for (let r = 0; r < height; r++) for (let s = 0; s < width; s++) c[at + r * n + s] = edge[4 * r + s]
      }
    }
  }
}

const scratch = [new Float64Array(0), new Float64Array(0)]

/** `count` lines of k numbers, four lines at a time, their numbers interleaved; missing lines are zeros. */
function packed(
  which: 0 | 1,
  from: Values,
  offset: number,
  lineStride: number,
  step: number,
  count: number,
  k: number,
) {
  const size = Math.ceil(count / 4) * 4 * k
  if (scratch[which].length < size) scratch[which] = new Float64Array(size)
  const lines = scratch[which]
  for (let line = 0, at = 0; line < count; line += 4) {
    const present = count - line
    for (let l = 0, p = offset + line * lineStride; l < k; l++, p += step, at += 4) {
      lines[at] = from[p]
      lines[at + 1] = present > 1 ? from[p + lineStride] : 0
      lines[at + 2] = present > 2 ? from[p + 2 * lineStride] : 0
      lines[at + 3] = present > 3 ? from[p + 3 * lineStride] : 0
    }
  }
  return lines
}

/** A tile that reaches over the edge of C goes here first; of the type of C, so that the loop below meets one type. */
const edges = { float32: new Float32Array(16), float64: new Float64Array(16) }

/** The 4 by 4 products of four packed rows, from `p` on, and four packed columns, to four rows of `to` that are n apart. */
function multiplyTile(
  k: number,
  rows: Float64Array,
  p: number,
  columns: Float64Array,
  to: Values,
  at: number,
  n: number,
): void {
  let [c00, c01, c02, c03, c10, c11, c12, c13] = [0, 0, 0, 0, 0, 0, 0, 0]
  let [c20, c21, c22, c23, c30, c31, c32, c33] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (let q = 0; q < 4 * k; q += 4, p += 4) {
    const b0 = columns[q]
    const b1 = columns[q + 1]
    const b2 = columns[q + 2]
    const b3 = columns[q + 3]
    const a0 = rows[p]
    c00 += a0 * b0
    c01 += a0 * b1
    c02 += a0 * b2
    c03 += a0 * b3
    const a1 = rows[p + 1]
    c10 += a1 * b0
    c11 += a1 * b1
    c12 += a1 * b2
    c13 += a1 * b3
    const a2 = rows[p + 2]
    c20 += a2 * b0
    c21 += a2 * b1
    c22 += a2 * b2
    c23 += a2 * b3
    const a3 = rows[p + 3]
    c30 += a3 * b0
    c31 += a3 * b1
    c32 += a3 * b2
    c33 += a3 * b3
  }
  to[at] = c00
  to[at + 1] = c01
  to[at + 2] = c02
  to[at + 3] = c03
  at += n
  to[at] = c10
  to[at + 1] = c11
  to[at + 2] = c12
  to[at + 3] = c13
  at += n
  to[at] = c20
  to[at + 1] = c21
  to[at + 2] = c22
  to[at + 3] = c23
  at += n
  to[at] = c30
  to[at + 1] = c31
  to[at + 2] = c32
  to[at + 3] = c33
}
