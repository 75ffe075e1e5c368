import { normals, type Seed } from '../../random/draws.ts'
import type { Shape } from '../../tensor/shape.ts'

/**
 * A matrix whose shorter side's vectors are orthogonal and of length 1, drawn fairly (Saxe et al. 2014): normal
 * numbers, put upright column by column after Gram and Schmidt. Twice over, since rounding leaves a little lean.
 * Returns the elements row by row; all axes but the last of `shape` count as rows.
 */
export function orthogonal(shape: Shape, seed?: Seed | null): Float64Array {
  const columns = shape[shape.length - 1]
  const rows = shape.slice(0, -1).reduce((a, b) => a * b, 1)
  const [long, short] = [Math.max(rows, columns), Math.min(rows, columns)]
  // Drawn as a tall matrix, row by row; vectors[j] is its column j.
  const drawn = Float32Array.from(normals(long * short, 0, 1, seed))
  const vectors = Array.from({ length: short }, (_, j) =>
    Float64Array.from({ length: long }, (_, i) => drawn[i * short + j]),
  )
  for (const [j, v] of vectors.entries()) {
    for (const u of [...vectors.slice(0, j), ...vectors.slice(0, j)]) subtract(v, u, product(v, u))
    const length = Math.sqrt(product(v, v))
    for (let i = 0; i < long; i++) v[i] /= length
  }
  const at = (r: number, c: number) => (rows >= columns ? vectors[c][r] : vectors[r][c])
  return Float64Array.from({ length: rows * columns }, (_, i) => at(Math.floor(i / columns), i % columns))
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}

/** a ← a − c b */
function subtract(a: Float64Array, b: Float64Array, c: number): void {
  for (let i = 0; i < a.length; i++) a[i] -= c * b[i]
}
