import { describe, expect, test } from 'vitest'
import * as tf from '../index.ts'

const meanOf = (values: ArrayLike<number>) => Array.from(values).reduce((sum, v) => sum + v, 0) / values.length
const varianceOf = (values: ArrayLike<number>) => {
  const mean = meanOf(values)
  return meanOf(Array.from(values, (v) => (v - mean) ** 2))
}

describe.each([
  [0.5, 1],
  [1, 2],
  [4, 0.5],
])('gamma numbers of shape %s and rate %s', (alpha, beta) => {
  test('have the mean α/β and the variance α/β²', () => {
    const values = tf.randomGamma([20_000], alpha, beta, 'float64', 3).dataSync()
    expect(Math.min(...values)).toBeGreaterThan(0)
    expect(meanOf(values) / (alpha / beta)).toBeCloseTo(1, 1)
    expect(varianceOf(values) / (alpha / beta ** 2)).toBeCloseTo(1, 1)
  })
})

test('gamma numbers of shape 1 are those of waiting: the chance to wait longer than t is e^-t', () => {
  const values = tf.randomGamma([20_000], 1, 1, 'float64', 4).dataSync()
  for (const t of [0.1, 0.5, 1, 2]) expect(meanOf(values.map((v) => Number(v > t)))).toBeCloseTo(Math.exp(-t), 2)
})

test('whole numbers are each as likely, and the upper end is left out', () => {
  const counts = tf.bincount(tf.randomUniformInt([30_000], 0, 3, 5), [], 5).dataSync()
  expect(Array.from(counts.slice(3))).toEqual([0, 0])
  for (const count of counts.slice(0, 3)) expect(count / 30_000).toBeCloseTo(1 / 3, 2)
})

describe('multinomial', () => {
  const shares = (drawn: tf.Tensor, classes: number) =>
    Array.from(
      tf
        .bincount(drawn.reshape([-1]), [], classes)
        .div(drawn.size)
        .dataSync(),
    )

  test('draws outcomes as often as softmax says, for each row', () => {
    const scores = tf.tensor([
      [0, 1, -1],
      [3, 0, 0],
    ])
    const expected = scores.softmax().arraySync() as number[][]
    const drawn = tf.multinomial(scores, 20_000, 6)
    expect([drawn.shape, drawn.dtype]).toEqual([[2, 20_000], 'int32'])
    drawn.unstack().forEach((row, i) => {
      for (const [k, share] of shares(row, 3).entries()) expect(share).toBeCloseTo(expected[i][k], 1)
    })
  })

  test('takes probabilities as they are when they are normalized', () => {
    const drawn = tf.multinomial([0.2, 0, 0.8], 20_000, 7, true)
    const [first, never, last] = shares(drawn, 3)
    expect([first, last].map((share) => Math.round(share * 50) / 50)).toEqual([0.2, 0.8])
    expect(never).toBe(0)
  })
})

test('rand asks its function for each element', () => {
  let next = 0
  expect(tf.rand([2, 2], () => next++).arraySync()).toEqual([
    [0, 1],
    [2, 3],
  ])
})

test('the same seed, the same numbers; without one, the next of the main stream', () => {
  const draws = [
    (seed?: number) => tf.randomGamma([3], 2, 1, 'float32', seed),
    (seed?: number) => tf.randomUniformInt([9], 0, 100, seed),
    (seed?: number) => tf.randomStandardNormal([3], 'float32', seed),
    (seed?: number) => tf.multinomial([1, 2, 3, 4], 9, seed),
  ]
  for (const draw of draws) {
    expect(draw(1).arraySync()).toEqual(draw(1).arraySync())
    expect(draw(1).arraySync()).not.toEqual(draw(2).arraySync())
    tf.setSeed(1)
    const first = draw().arraySync()
    expect(draw().arraySync()).not.toEqual(first)
    tf.setSeed(1)
    expect(draw().arraySync()).toEqual(first)
  }
})
