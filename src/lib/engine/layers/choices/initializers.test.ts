import { describe, expect, test } from 'vitest'
import { initializers, setSeed, type Tensor } from '../../index.ts'
import type { Initializer } from './initializers.ts'

const moments = (x: Tensor) => {
  const values = Array.from(x.dataSync())
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  return { mean, variance: values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length, values }
}

/** The variance of a normal distribution that is cut off at two deviations, measured in its own. */
const cut = 0.7737

const dense = [200, 300]
const filters = [3, 3, 40, 80]

/** Initializers with the variance, and the limit, that they should have for a shape. */
const scaled: [name: string, initializer: Initializer, shape: number[], variance: number, limit: number][] = [
  ['glorotUniform', initializers.glorotUniform({ seed: 1 }), dense, 2 / 500, Math.sqrt(6 / 500)],
  ['glorotNormal', initializers.glorotNormal({ seed: 1 }), dense, (cut * 2) / 500, 2 * Math.sqrt(2 / 500)],
  ['heUniform', initializers.heUniform({ seed: 1 }), dense, 2 / 200, Math.sqrt(6 / 200)],
  ['heNormal', initializers.heNormal({ seed: 1 }), dense, (cut * 2) / 200, 2 * Math.sqrt(2 / 200)],
  ['leCunUniform', initializers.leCunUniform({ seed: 1 }), dense, 1 / 200, Math.sqrt(3 / 200)],
  ['leCunNormal', initializers.leCunNormal({ seed: 1 }), dense, cut / 200, 2 * Math.sqrt(1 / 200)],
  ['heUniform of filters', initializers.heUniform({ seed: 1 }), filters, 2 / 360, Math.sqrt(6 / 360)],
  [
    'varianceScaling by what leaves',
    initializers.varianceScaling({ scale: 3, mode: 'fanOut', distribution: 'uniform', seed: 1 }),
    filters,
    3 / 720,
    Math.sqrt(9 / 720),
  ],
  ['randomUniform', initializers.randomUniform({ minval: -2, maxval: 2, seed: 1 }), dense, 16 / 12, 2],
  ['randomUniform as it comes', initializers.randomUniform({ seed: 1 }), dense, 0.1 ** 2 / 12, 0.05],
  ['randomNormal', initializers.randomNormal({ stddev: 2, seed: 1 }), dense, 4, Number.POSITIVE_INFINITY],
  ['truncatedNormal', initializers.truncatedNormal({ stddev: 2, seed: 1 }), dense, 4 * cut, 4],
]

test.each(scaled)(
  '%s draws numbers of mean 0, its variance and its limit',
  (_, initializer, shape, variance, limit) => {
    const { mean, variance: found, values } = moments(initializer.apply(shape))
    // Of n numbers, the mean strays by √(variance / n), and the variance by less than variance √(2 / n).
    const n = values.length
    expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(variance / n))
    expect(Math.abs(found / variance - 1)).toBeLessThan(4 * Math.sqrt(2 / n))
    expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(limit * (1 + 1e-6))
  },
)

describe.each([[[6, 4]], [[4, 6]], [[2, 2, 3, 5]]])('orthogonal, in shape %j', (shape) => {
  test('makes vectors that stand upright on each other, as long as the gain', () => {
    const x = initializers.orthogonal({ gain: 2, seed: 3 }).apply(shape, 'float64')
    const rows = x.reshape([-1, shape.at(-1)!])
    const wide = rows.shape[0] < rows.shape[1]
    const products = rows.matMul(rows, !wide, wide)
    for (const [i, row] of (products.arraySync() as number[][]).entries())
      for (const [j, v] of row.entries()) expect(v).toBeCloseTo(i === j ? 4 : 0, 12)
  })
})

test('constants are what they say', () => {
  expect(initializers.constant({ value: 3 }).apply([2]).arraySync()).toEqual([3, 3])
  expect(initializers.zeros().apply([1]).arraySync()).toEqual([0])
  expect(initializers.ones().apply([1], 'float64').dtype).toBe('float64')
  expect(initializers.identity({ gain: 2 }).apply([2, 2]).arraySync()).toEqual([
    [2, 0],
    [0, 2],
  ])
})

test('without a seed numbers come from the main stream, which begins anew when it is told to', () => {
  const draw = () => initializers.heNormal().apply([4]).arraySync()
  setSeed(5)
  const [first, second] = [draw(), draw()]
  setSeed(5)
  expect([draw(), draw()]).toEqual([first, second])
  expect(first).not.toEqual(second)
})

test('what cannot be made is refused with the reason', () => {
  expect(() => initializers.identity().apply([2, 3])).toThrow('identity: needs a square matrix, got [2,3]')
  expect(() => initializers.orthogonal().apply([3])).toThrow('orthogonal: needs a matrix, got [3]')
  expect(() => initializers.varianceScaling({ scale: -1 })).toThrow('scale must not be negative, got -1')
})
