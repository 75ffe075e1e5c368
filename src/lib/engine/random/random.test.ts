import { expect, test } from 'vitest'
import { random, randomNormal, randomUniform, setSeed, stream, truncatedNormal } from '../index.ts'

test('the same seed gives the same numbers, another seed others', () => {
  const [a, b, c] = [random(7), random(7), random(8)].map((r) => [r.next(), r.normal(), r.normal(), r.next()])
  expect(a).toEqual(b)
  expect(a).not.toEqual(c)
  expect(randomNormal([3], 0, 1, 'float32', 7).arraySync()).toEqual(randomNormal([3], 0, 1, 'float32', 7).arraySync())
})

test('these are the numbers: recorded lessons depend on them', () => {
  const numbers = random(1)
  expect([numbers.next(), numbers.next(), numbers.normal()]).toMatchInlineSnapshot(`
    [
      0.04519767798219043,
      0.5773036436330906,
      -0.46088156768101163,
    ]
  `)
})

test('setSeed starts the streams over; they do not disturb each other', () => {
  setSeed(5)
  const first = randomUniform([4]).arraySync()
  const data = stream('data').next()
  setSeed(5)
  expect(stream('data').next()).toBe(data)
  stream('data').next()
  expect(randomUniform([4]).arraySync()).toEqual(first)
  expect(randomUniform([4]).arraySync()).not.toEqual(first)
  setSeed(1)
})

test('float32 and float64 draw the same numbers', () => {
  const [a, b] = [randomNormal([5], 0, 1, 'float32', 3), randomNormal([5], 0, 1, 'float64', 3)]
  expect(a.dataSync()).toEqual(Float32Array.from(b.dataSync()))
})

test('uniform numbers fill their range evenly', () => {
  const x = randomUniform([100_000], -2, 4, 'float64', 1)
  const { mean, variance } = x.moments()
  expect(x.min().dataSync()[0]).toBeGreaterThanOrEqual(-2)
  expect(x.max().dataSync()[0]).toBeLessThan(4)
  expect(mean.dataSync()[0]).toBeCloseTo(1, 1)
  expect(variance.dataSync()[0]).toBeCloseTo(3, 1)
})

test('normal numbers have the mean, the variance and the tails they should', () => {
  const x = randomNormal([100_000], 3, 2, 'float64', 1)
  const { mean, variance } = x.moments()
  expect(mean.dataSync()[0]).toBeCloseTo(3, 1)
  expect(Math.abs(variance.dataSync()[0] - 4)).toBeLessThan(0.1)
  const beyondTwo = x.sub(3).abs().greater(4).cast('float64').mean().dataSync()[0]
  expect(Math.abs(beyondTwo - 0.0455)).toBeLessThan(0.003)
})

test('truncated normal numbers stay within two deviations', () => {
  const x = truncatedNormal([10_000], 1, 0.5, 'float32', 1)
  expect(x.sub(1).abs().max().dataSync()[0]).toBeLessThanOrEqual(1)
})
