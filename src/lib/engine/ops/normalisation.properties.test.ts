import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkGradient as check, numbersIn as numbers } from '../../../../test/arbitraries.ts'
import * as tf from '../index.ts'

const shape = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 })

describe('the gradient equals the slope, for any shape, of', () => {
  test('batchNorm, with and without offset and scale', () => {
    fc.assert(
      fc.property(shape, fc.boolean(), fc.boolean(), (dims, withOffset, withScale) => {
        const channels = dims[dims.length - 1]
        const [x, mean, offset, scale] = [numbers(dims, 1), ...[2, 3, 4].map((seed) => numbers([channels], seed))]
        const variance = numbers([channels], 5).square().add(0.1)
        check(
          (a, m, v, b, g) =>
            tf.batchNorm(a, m, v, withOffset ? b : null, withScale ? g : undefined).add(b.add(g).mul(0)),
          [x, mean, variance, offset, scale],
        )
      }),
      { numRuns: 30 },
    )
  })

  test('layerNorm, over any axes', () => {
    fc.assert(
      fc.property(shape, fc.nat(3), (dims, n) => {
        const axis = n % dims.length
        const rest = dims.slice(axis)
        const axes = rest.map((_, i) => axis + i)
        check((x, g, b) => tf.layerNorm(x, g, b, axes, 0.1), [numbers(dims, 1), numbers(rest, 2), numbers(rest, 3)])
      }),
      { numRuns: 30 },
    )
  })

  test('localResponseNormalization', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(3), (channels, radius) => {
        check((x) => tf.localResponseNormalization(x, radius, 1, 0.5, 0.75), [numbers([1, 2, 2, channels], 1)])
      }),
      { numRuns: 15 },
    )
  })
})

test('what is normalised by its own mean and variance has mean 0 and variance 1', () => {
  const x = numbers([40, 3], 1).mul(5).add(2)
  const { mean, variance } = tf.moments(x, 0)
  const y = tf.moments(tf.batchNorm(x, mean, variance, null, null, 0), 0)
  const z = tf.moments(tf.layerNorm(x, null, null, -1, 0), 1)
  for (const m of [y.mean, z.mean]) for (const v of m.dataSync()) expect(v).toBeCloseTo(0, 12)
  for (const s of [y.variance, z.variance]) for (const v of s.dataSync()) expect(v).toBeCloseTo(1, 12)
})

test('errors name batchNorm and what it was given', () => {
  expect(() => tf.batchNorm2d(tf.zeros([2, 2, 2]), [0, 0], [1, 1])).toThrow('batchNorm: x needs rank 2, got [2,2,2]')
  expect(() => tf.batchNorm(tf.zeros([2, 3]), [0, 0], [1, 1])).toThrow(
    'batchNorm: shapes do not broadcast, [2,3] and [2]',
  )
  expect(() => tf.batchNorm(tf.zeros([3]), tf.zeros([2, 3]), [1, 1, 1])).toThrow(
    'batchNorm: what it is given does not broadcast to x, [3]',
  )
  expect(() => tf.localResponseNormalization(tf.zeros([1, 1, 2]), 0.5)).toThrow(
    'localResponseNormalization: depthRadius must be a whole number, got 0.5',
  )
})
