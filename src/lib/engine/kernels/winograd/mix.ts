import type { Row } from './matrices.ts'

/** out row i = Σ_k matrix[i][k] · x row k. Rows are `length` long; they begin `xStep` and `outStep` apart. */
export function mix(
  matrix: readonly Row[],
  x: Float64Array,
  xAt: number,
  xStep: number,
  length: number,
  out: Float64Array,
  outAt: number,
  outStep: number,
): void {
  for (let row = 0; row < matrix.length; row++, outAt += outStep) {
    const { columns, factors } = matrix[row]
    const [a, b, c, d] = [factors[0], factors[1], factors[2], factors[3]]
    const p = xAt + columns[0] * xStep
    const q = xAt + columns[1] * xStep
    const r = xAt + columns[2] * xStep
    const s = xAt + columns[3] * xStep
    if (factors.length === 4) {
      for (let i = 0; i < length; i++) out[outAt + i] = a * x[p + i] + b * x[q + i] + c * x[r + i] + d * x[s + i]
      continue
    }
    const [e, f] = [factors[4], factors[5]]
    const t = xAt + columns[4] * xStep
    const u = xAt + columns[5] * xStep
    for (let i = 0; i < length; i++)
      out[outAt + i] = a * x[p + i] + b * x[q + i] + c * x[r + i] + d * x[s + i] + e * x[t + i] + f * x[u + i]
  }
}
