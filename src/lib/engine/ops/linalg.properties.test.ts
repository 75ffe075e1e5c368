import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkGradient,
  elementAt,
  expectNear,
  numbersIn,
  placesOf,
  shape,
  size,
  withAxes,
} from '../../../../test/arbitraries.ts'
import * as tf from '../index.ts'
import { linalg, type Tensor } from '../index.ts'

const identity = (n: number) => placesOf([n, n]).map(([i, j]) => Number(i === j))

describe('norms', () => {
  const inf = Number.POSITIVE_INFINITY
  const sizeOf: [order: number | 'euclidean', by: (values: number[]) => number][] = [
    [1, (values) => values.reduce((sum, v) => sum + Math.abs(v), 0)],
    ['euclidean', (values) => Math.hypot(...values)],
    [2, (values) => Math.hypot(...values)],
    [3, (values) => values.reduce((sum, v) => sum + Math.abs(v) ** 3, 0) ** (1 / 3)],
    [inf, (values) => Math.max(...values.map(Math.abs))],
    [-inf, (values) => Math.min(...values.map(Math.abs))],
  ]

  test.each(sizeOf)('of order %s equal the formula along any axis, and their gradient the slope', (order, by) => {
    fc.assert(
      fc.property(withAxes, ([dims, axes, keep]) => {
        const axis = axes[0] ?? 0
        const x = numbersIn(dims, 1)
        const rest = dims.with(axis, 1)
        const expected = placesOf(rest).map((place) =>
          by(Array.from({ length: dims[axis] }, (_, i) => elementAt(x, place.with(axis, i)))),
        )
        const f = (y: Tensor) => y.norm(order, axis, keep)
        expectNear(f(x), keep ? rest : dims.toSpliced(axis, 1), expected)
        checkGradient(f, [x])
      }),
      { numRuns: 20 },
    )
  })

  test.each<[number | 'fro', (rows: number[][]) => number]>([
    [1, (rows) => Math.max(...rows[0].map((_, j) => rows.reduce((sum, row) => sum + Math.abs(row[j]), 0)))],
    [inf, (rows) => Math.max(...rows.map((row) => row.reduce((sum, v) => sum + Math.abs(v), 0)))],
    [-inf, (rows) => Math.min(...rows.map((row) => row.reduce((sum, v) => sum + Math.abs(v), 0)))],
    ['fro', (rows) => Math.hypot(...rows.flat())],
  ])('of order %s equal the formula for a matrix', (order, by) => {
    fc.assert(
      fc.property(size, size, (m, n) => {
        const x = numbersIn([m, n], 1)
        expectNear(x.norm(order, [0, 1]), [], [by(x.arraySync() as number[][])])
        checkGradient((y) => y.norm(order, [0, 1]), [x])
      }),
      { numRuns: 15 },
    )
  })

  test.each([2, 3, 'euclidean'] as const)(
    'of order %s have the gradient 0 at 0, where the length has a tip',
    (order) => {
      const gradient = tf.grad((x) => x.norm(order))
      expect(gradient([0, 0]).arraySync()).toEqual([0, 0])
      expect(tf.grad(gradient)([0, 0]).dataSync().every(Number.isFinite)).toBe(true)
    },
  )
})

test('clipByNorm never leaves more than the length asked for, and keeps the direction', () => {
  fc.assert(
    fc.property(withAxes, fc.constantFrom(0.5, 3, 100), ([dims, axes], most) => {
      const x = numbersIn(dims, 1)
      const y = tf.clipByNorm(x, most, axes)
      const [before, after] = [x.euclideanNorm(axes, true), y.euclideanNorm(axes, true)]
      expectNear(
        after,
        before.shape,
        Array.from(before.dataSync(), (v) => Math.min(v, most)),
      )
      expectNear(y.mul(before), dims, Array.from(x.mul(after).dataSync()))
      checkGradient((z) => tf.clipByNorm(z, most, axes), [x])
    }),
    { numRuns: 30 },
  )
})

describe('qr', () => {
  test('is a rotation times a triangle', () => {
    fc.assert(
      fc.property(shape(0, 1), size, size, fc.boolean(), (batch, m, n, full) => {
        const x = numbersIn([...batch, m, n], 1)
        const [q, r] = linalg.qr(x, full)
        const k = full ? m : Math.min(m, n)
        expect([q.shape, r.shape]).toEqual([
          [...batch, m, k],
          [...batch, k, n],
        ])
        expectNear(q.matMul(r), x.shape, Array.from(x.dataSync()))
        const square = q.matMul(q, true).reshape([-1, k, k])
        for (const one of square.unstack()) expectNear(one, [k, k], identity(k))
        expectNear(linalg.bandPart(r, 0, -1), r.shape, Array.from(r.dataSync()))
      }),
      { numRuns: 40 },
    )
  })

  test('has gradients that equal the slopes, of both parts', () => {
    fc.assert(
      fc.property(size, size, (m, n) => {
        const x = numbersIn([m, n], 1)
        checkGradient((y) => linalg.qr(y)[0], [x])
        checkGradient((y) => linalg.qr(y)[1], [x])
      }),
      { numRuns: 12 },
    )
  })

  test('takes a matrix of zeros', () => {
    const [q, r] = linalg.qr(tf.zeros([2, 2]))
    expectNear(q, [2, 2], identity(2))
    expectNear(r, [2, 2], [0, 0, 0, 0])
  })
})

test('gramSchmidt makes vectors of length 1 at right angles', () => {
  fc.assert(
    fc.property(size, fc.nat(2), (count, more) => {
      const x = numbersIn([count, count + more], 1)
      const y = linalg.gramSchmidt(x) as Tensor
      expectNear(y.matMul(y, false, true), [count, count], identity(count), 8)
      if (count < 4) checkGradient((z) => linalg.gramSchmidt(z) as Tensor, [x])
    }),
    { numRuns: 15 },
  )
})

test('bandPart keeps what is near the diagonal', () => {
  fc.assert(
    fc.property(
      shape(0, 1),
      size,
      size,
      fc.integer({ min: -1, max: 3 }),
      fc.integer({ min: -1, max: 3 }),
      (batch, m, n, l, u) => {
        const [lower, upper] = [Math.min(l, m), Math.min(u, n)]
        const x = numbersIn([...batch, m, n], 1)
        const kept = placesOf(x.shape).map((place) => {
          const [i, j] = place.slice(-2)
          const inside = (lower < 0 || i - j <= lower) && (upper < 0 || j - i <= upper)
          return inside ? elementAt(x, place) : 0
        })
        expectNear(linalg.bandPart(x, lower, upper), x.shape, kept)
        checkGradient((y) => linalg.bandPart(y, lower, upper), [x])
      },
    ),
    { numRuns: 25 },
  )
})
