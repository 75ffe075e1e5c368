import { describe, expect, test } from 'vitest'
import { sceneries } from './landscapes.ts'
import { fateOf, walk } from './walk.ts'

const bowl = sceneries.bowl.of(2)
const valleys = sceneries.valleys.of(2)

test('a step on the bowl multiplies the place by 1 − ηλ', () => {
  expect(walk(bowl, 3, 0.1, 3)).toEqual([
    3,
    expect.closeTo(2.4, 12),
    expect.closeTo(1.92, 12),
    expect.closeTo(1.536, 12),
  ])
})

describe('how walks end on the bowl with λ = 2, whose limit is 1', () => {
  test.each([
    [0, 'rests'],
    [0.1, 'slides'],
    [0.5, 'slides'],
    [0.9, 'crosses'],
    [0.99, 'crosses'],
    [1, 'hops'],
    [1.01, 'flies'],
    [2.2, 'flies'],
  ])('rate %d: it %s', (rate, fate) => {
    expect(fateOf(bowl, 3, rate)).toBe(fate)
  })
})

test('the limit 2/λ divides what converges from what does not, for every curvature', () => {
  for (const curvature of [1, 1.7, 2, 4]) {
    const limit = 2 / curvature
    expect(fateOf(sceneries.bowl.of(curvature), 1, limit * 0.99)).toBe('crosses')
    expect(fateOf(sceneries.bowl.of(curvature), 1, limit * 1.01)).toBe('flies')
  }
})

test('in two valleys the start decides which bottom, and the hilltop holds you', () => {
  expect(walk(valleys, 0.3, 0.3, 200).at(-1)).toBeCloseTo(1)
  expect(walk(valleys, -0.3, 0.3, 200).at(-1)).toBeCloseTo(-1)
  expect(fateOf(valleys, 0, 0.3)).toBe('rests')
  expect(fateOf(valleys, 0.3, 1.5)).toBe('hops')
})

test('the curvature of a landscape is the second derivative at its bottom', () => {
  const second = (slope: (t: number) => number, at: number) => (slope(at + 1e-5) - slope(at - 1e-5)) / 2e-5
  for (const curvature of [1, 2, 4]) {
    expect(second(sceneries.bowl.of(curvature).slope, 0)).toBeCloseTo(curvature, 4)
    expect(second(sceneries.valleys.of(curvature).slope, 1)).toBeCloseTo(curvature, 4)
  }
})

test('slopes are the derivatives of losses, and starts stay in the picture', () => {
  for (const scenery of Object.values(sceneries))
    for (const curvature of [1, 2.5, 4]) {
      const { loss, slope } = scenery.of(curvature)
      for (const at of [-1.3, 0.2, 0.9]) expect((loss(at + 1e-5) - loss(at - 1e-5)) / 2e-5).toBeCloseTo(slope(at), 4)
      expect(loss(scenery.highest(curvature))).toBeLessThan(scenery.ceiling)
    }
})
