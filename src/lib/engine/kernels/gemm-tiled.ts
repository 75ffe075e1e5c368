import type { Values } from '../tensor/dtype.ts'
import type { Gemm, Matrix } from './gemm.ts'
import { transposed } from './transposed.ts'

/** At most so many columns of C are computed at a time, and at most so many numbers of B are copied for them. */
const [widest, portion] = [256, 2 ** 16]

// Arrays made once and for all, and named by constants inside of a function, are those of which the compiler knows where
// they are and how large. It then asks only once whether a place is inside of four of them. Together, a third of the time.

/** Copied rows of B: numbers 0, 4, 8, ... one after the other, numbers 1, 5, 9, ... and so on. */
const rows0 = new Float64Array(portion / 4)
const rows1 = new Float64Array(portion / 4)
const rows2 = new Float64Array(portion / 4)
const rows3 = new Float64Array(portion / 4)

/** Four rows of C while they grow. */
const sums0 = new Float64Array(widest)
const sums1 = new Float64Array(widest)
const sums2 = new Float64Array(widest)
const sums3 = new Float64Array(widest)
const sums = [sums0, sums1, sums2, sums3]

/** Where rows of C wait for the rest of B, when not all of it can be copied at a time. */
let waiting = new Float64Array(0)

/** So few rows are worth being taken for columns. */
const few = 64

/**
 * The product of large matrices. C = A·B is also Cᵀ = Bᵀ·Aᵀ: where A has few rows, copying them costs less than copying
 * B. Then C is written with leaps, which only pays where much is added up for each of its numbers.
 */
export const gemmTiled: Gemm = (m, n, k, a, b, c, to) => {
  if (m < n && m <= few && n <= k) tiled(n, m, k, transposed(b), transposed(a), c, to, 1, n)
  else tiled(m, n, k, a, b, c, to, n, 1)
}

/**
 * C is computed four rows at a time. 4 by 4 numbers of A are held while four rows of B go by: each number of B that is
 * loaded takes part in 4 products, and each sum in memory grows by 4 of them. It is A that is held, not the sums: there
 * are too few registers for 16 numbers, and one that has to wait in memory costs little as long as nobody writes to it.
 * For that, B is first copied, as doubles, which also undoes any transposing. Sums are carried in doubles over the whole
 * of k, in its order, and rounded once.
 * Source: Goto and van de Geijn, Anatomy of High-Performance Matrix Multiplication (2008), who hold the sums.
 */
function tiled(
  m: number,
  n: number,
  k: number,
  a: Matrix,
  b: Matrix,
  c: Values,
  to: number,
  down: number,
  right: number,
): void {
  const width = Math.min(n, widest, Math.max(16, Math.floor(portion / k)))
  const depth = Math.floor(portion / width / 4) * 4
  if (depth < k && waiting.length < (m + 3) * width) waiting = new Float64Array((m + 3) * width)
  for (let j = 0; j < n; j += width) {
    const wide = Math.min(width, n - j)
    for (let l = 0; l < k; l += depth) {
      const deep = Math.min(depth, k - l)
      copy(b, l, deep, j, wide)
      for (let i = 0; i < m; i += 4) {
        const height = Math.min(4, m - i)
        if (l === 0) clear(wide)
        else sums.forEach((row, r) => void row.set(waiting.subarray((i + r) * wide, (i + r + 1) * wide)))
        multiply(a, i, height, l, deep, wide)
        if (l + depth < k) sums.forEach((row, r) => void waiting.set(row.subarray(0, wide), (i + r) * wide))
        else round(height, wide, c, to + i * down + j * right, down, right)
      }
    }
  }
}

/** Sets the sums to 0. Of short rows, `fill` would cost more. */
function clear(wide: number): void {
  const C0 = sums0
  const C1 = sums1
  const C2 = sums2
  const C3 = sums3
  for (let j = 0; j < wide; j++) {
    C0[j] = 0
    C1[j] = 0
    C2[j] = 0
    C3[j] = 0
  }
}

/** Copies `deep` rows of B, from row l on, and of these `wide` columns, from column j on. */
function copy({ values, offset, rowStride, columnStride }: Matrix, l: number, deep: number, j: number, wide: number) {
  const B0 = rows0
  const B1 = rows1
  const B2 = rows2
  const B3 = rows3
  for (let row = 0, at = 0; row < deep; row += 4) {
    const present = deep - row
    const from = offset + (l + row) * rowStride + j * columnStride
    for (let s = 0, p = from; s < wide; s++, p += columnStride, at++) {
      B0[at] = values[p]
      B1[at] = present > 1 ? values[p + rowStride] : 0
      B2[at] = present > 2 ? values[p + 2 * rowStride] : 0
      B3[at] = present > 3 ? values[p + 3 * rowStride] : 0
    }
  }
}

/** All places in memory are below this. Saying so spares the loops below a check for numbers too large to count with. */
const places = 2 ** 29 - 1

/**
 * Adds to the sums what four rows of A, from row i on, and the copied rows of B give; A's columns for these begin with l.
 * A missing row is the last one again.
 */
function multiply(
  { values: A, offset, rowStride, columnStride }: Matrix,
  i: number,
  height: number,
  l: number,
  deep: number,
  wide: number,
): void {
  const B0 = rows0
  const B1 = rows1
  const B2 = rows2
  const B3 = rows3
  const C0 = sums0
  const C1 = sums1
  const C2 = sums2
  const C3 = sums3
  const end = wide & places
  const right = columnStride & places
  const second = (Math.min(1, height - 1) * rowStride) & places
  const third = (Math.min(2, height - 1) * rowStride) & places
  const fourth = (Math.min(3, height - 1) * rowStride) & places
  let p = (offset + i * rowStride + l * columnStride) & places
  let q = 0
  let left = deep
  for (; left >= 4; left -= 4, q = (q + end) & places) {
    const a00 = A[p]
    const a10 = A[p + second]
    const a20 = A[p + third]
    const a30 = A[p + fourth]
    p = (p + right) & places
    const a01 = A[p]
    const a11 = A[p + second]
    const a21 = A[p + third]
    const a31 = A[p + fourth]
    p = (p + right) & places
    const a02 = A[p]
    const a12 = A[p + second]
    const a22 = A[p + third]
    const a32 = A[p + fourth]
    p = (p + right) & places
    const a03 = A[p]
    const a13 = A[p + second]
    const a23 = A[p + third]
    const a33 = A[p + fourth]
    p = (p + right) & places
    for (let j = 0; j < end; j++) {
      const b0 = B0[q + j]
      const b1 = B1[q + j]
      const b2 = B2[q + j]
      const b3 = B3[q + j]
      C0[j] = C0[j] + a00 * b0 + a01 * b1 + a02 * b2 + a03 * b3
      C1[j] = C1[j] + a10 * b0 + a11 * b1 + a12 * b2 + a13 * b3
      C2[j] = C2[j] + a20 * b0 + a21 * b1 + a22 * b2 + a23 * b3
      C3[j] = C3[j] + a30 * b0 + a31 * b1 + a32 * b2 + a33 * b3
    }
  }
  for (let row = 0; row < left; row++, p = (p + right) & places) {
    const B = row === 0 ? B0 : row === 1 ? B1 : B2
    const a0 = A[p]
    const a1 = A[p + second]
    const a2 = A[p + third]
    const a3 = A[p + fourth]
    for (let j = 0; j < end; j++) {
      const b = B[q + j]
      C0[j] += a0 * b
      C1[j] += a1 * b
      C2[j] += a2 * b
      C3[j] += a3 * b
    }
  }
}

/** The sums go to `height` rows of `c`; from one row to the next it is `down`, from one column to the next `right`. */
function round(height: number, wide: number, c: Values, to: number, down: number, right: number): void {
  const C0 = sums0
  const C1 = sums1
  const C2 = sums2
  const C3 = sums3
  if (height < 4)
    for (let r = 0; r < height; r++) for (let s = 0; s < wide; s++) c[to + r * down + s * right] = sums[r][s]
  else
    for (let s = 0, at = to; s < wide; s++, at += right) {
      c[at] = C0[s]
      c[at + down] = C1[s]
      c[at + 2 * down] = C2[s]
      c[at + 3 * down] = C3[s]
    }
}
