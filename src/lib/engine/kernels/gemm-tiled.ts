import type { Values } from '../tensor/dtype.ts'
import type { Gemm } from './gemm.ts'

/** At most so many columns of C are computed at a time, and about so many numbers of B are copied for them. */
const [widest, portion] = [256, 2 ** 16]

/** Four rows of C while they grow: the four numbers of a column side by side. */
const sums = new Float64Array(4 * widest)

/**
 * C is computed four rows at a time. 4 by 4 numbers of A are held while four rows of B go by: each number of B that is
 * loaded takes part in 4 products, and each sum in memory grows by 4 of them. It is A that is held, not the sums: there
 * are too few registers for 16 numbers, and one that waits in memory costs little as long as nobody writes to it.
 * For that, A and B are first copied in fours, side by side, as doubles, which also undoes any transposing.
 * Sums are carried in doubles over the whole of k, in its order, and rounded once.
 * Source: Goto and van de Geijn, Anatomy of High-Performance Matrix Multiplication (2008), who hold the sums.
 */
export const gemmTiled: Gemm = (m, n, k, a, b, c, to) => {
  const deep = Math.ceil(k / 4) * 4
  const width = Math.min(n, widest, Math.max(16, Math.floor(portion / deep)))
  for (let j = 0; j < n; j += width) {
    const wide = Math.min(width, n - j)
    const columns = packed(0, b.values, b.offset + j * b.columnStride, b.rowStride, b.columnStride, k, wide, wide)
    for (let i = 0; i < m; i += 4) {
      const height = Math.min(4, m - i)
      const rows = packed(1, a.values, a.offset + i * a.rowStride, a.rowStride, a.columnStride, height, k, deep)
      multiply(rows, columns, deep, wide)
      for (let r = 0; r < height; r++)
        for (let s = r, at = to + (i + r) * n + j; s < 4 * wide; s += 4, at++) c[at] = sums[s]
    }
  }
}

const scratch = [new Float64Array(0), new Float64Array(0)]

/** `count` lines of `length` numbers, four lines at a time, their numbers interleaved; up to `size`, and for missing lines, zeros. */
function packed(
  which: 0 | 1,
  from: Values,
  offset: number,
  lineStride: number,
  step: number,
  count: number,
  length: number,
  size: number,
): Float64Array {
  const needed = Math.ceil(count / 4) * 4 * size
  if (scratch[which].length < needed) scratch[which] = new Float64Array(needed)
  const lines = scratch[which]
  for (let line = 0, at = 0; line < count; line += 4) {
    const present = count - line
    for (let l = 0, p = offset + line * lineStride; l < length; l++, p += step, at += 4) {
      lines[at] = from[p]
      lines[at + 1] = present > 1 ? from[p + lineStride] : 0
      lines[at + 2] = present > 2 ? from[p + 2 * lineStride] : 0
      lines[at + 3] = present > 3 ? from[p + 3 * lineStride] : 0
    }
    const end = at + 4 * (size - length)
    lines.fill(0, at, end)
    at = end
  }
  return lines
}

/** All places in memory are below this. Saying so spares the loop below a check for numbers too large to count with. */
const places = 2 ** 29 - 1

/** The products of four packed rows with the packed columns, `wide` of them, go to `sums`. */
function multiply(rows: Float64Array, columns: Float64Array, deep: number, wide: number): void {
  const end = (4 * wide) & places
  sums.fill(0, 0, end)
  for (let p = 0, from = 0; p < 4 * deep; p += 16, from += end) {
    const a00 = rows[p]
    const a10 = rows[p + 1]
    const a20 = rows[p + 2]
    const a30 = rows[p + 3]
    const a01 = rows[p + 4]
    const a11 = rows[p + 5]
    const a21 = rows[p + 6]
    const a31 = rows[p + 7]
    const a02 = rows[p + 8]
    const a12 = rows[p + 9]
    const a22 = rows[p + 10]
    const a32 = rows[p + 11]
    const a03 = rows[p + 12]
    const a13 = rows[p + 13]
    const a23 = rows[p + 14]
    const a33 = rows[p + 15]
    const q = from & places
    for (let j = 0; j < end; j += 4) {
      const b0 = columns[q + j]
      const b1 = columns[q + j + 1]
      const b2 = columns[q + j + 2]
      const b3 = columns[q + j + 3]
      sums[j] = sums[j] + a00 * b0 + a01 * b1 + a02 * b2 + a03 * b3
      sums[j + 1] = sums[j + 1] + a10 * b0 + a11 * b1 + a12 * b2 + a13 * b3
      sums[j + 2] = sums[j + 2] + a20 * b0 + a21 * b1 + a22 * b2 + a23 * b3
      sums[j + 3] = sums[j + 3] + a30 * b0 + a31 * b1 + a32 * b2 + a33 * b3
    }
  }
}
