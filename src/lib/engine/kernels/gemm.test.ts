import fc from 'fast-check'
import { expect, test } from 'vitest'
import { random } from '../random/random.ts'
import { gemm, type Matrix } from './gemm.ts'
import { gemmPlain } from './gemm-plain.ts'

const size = fc.integer({ min: 1, max: 40 })

function matrix(
  rows: number,
  columns: number,
  transposed: boolean,
  offset: number,
  seed: number,
  double: boolean,
): Matrix {
  const numbers = random(seed)
  const values = new (double ? Float64Array : Float32Array)(rows * columns + offset).map(() => numbers.normal())
  return transposed
    ? { values, offset, rowStride: 1, columnStride: rows }
    : { values, offset, rowStride: columns, columnStride: 1 }
}

test('the tiled product equals the plain one, for all sizes and strides', () => {
  fc.assert(
    fc.property(
      size,
      size,
      size,
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      fc.nat(3),
      (m, n, k, ta, tb, double, offset) => {
        const a = matrix(m, k, ta, offset, 1, double)
        const b = matrix(k, n, tb, 0, 2, double)
        const [fast, plain] = [0, 1].map(() => new (double ? Float64Array : Float32Array)(m * n + offset).fill(7))
        gemm(m, n, k, a, b, fast, offset)
        gemmPlain(m, n, k, a, b, plain, offset)
        expect(Array.from(fast)).toEqual(Array.from(plain))
      },
    ),
    { numRuns: 200 },
  )
})

test.each([
  [6, 18, 5001],
  [18, 6, 9002],
  [70, 300, 300],
])('a product of [%i, .] and [., %i] along %i, copied in parts, equals the plain one', (m, n, k) => {
  const [a, b] = [matrix(m, k, false, 0, 1, false), matrix(k, n, true, 0, 2, false)]
  const [fast, plain] = [new Float32Array(m * n), new Float32Array(m * n)]
  gemm(m, n, k, a, b, fast, 0)
  gemmPlain(m, n, k, a, b, plain, 0)
  expect(fast).toEqual(plain)
})

test('a product after a larger one does not see what that one left behind', () => {
  const large = matrix(64, 64, false, 0, 3, true)
  gemm(64, 64, 64, large, large, new Float64Array(64 * 64), 0)
  const ones: Matrix = { values: new Float64Array(13 * 13).fill(1), offset: 0, rowStride: 13, columnStride: 1 }
  const product = new Float64Array(13 * 13)
  gemm(13, 13, 13, ones, ones, product, 0)
  expect(new Set(product)).toEqual(new Set([13]))
})
