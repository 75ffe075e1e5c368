import { expect, test } from 'vitest'
import { count, goals, meanGap, meansOf, networkAt } from './bumps.ts'
import { halfOf } from './half-of.ts'
import { hiddenAt, type Line, signedDistance } from './hidden-layer.ts'

const square = [
  { x: 0, y: 0 },
  { x: 2, y: 0 },
  { x: 2, y: 2 },
  { x: 0, y: 2 },
]

test('a line cuts a square in two polygons', () => {
  expect(halfOf(square, ({ x }) => x - 1)).toEqual([
    { x: 1, y: 0 },
    { x: 2, y: 0 },
    { x: 2, y: 2 },
    { x: 1, y: 2 },
  ])
})

test('a line that misses the square leaves all of it or nothing', () => {
  expect(halfOf(square, ({ x }) => x + 1)).toEqual(square)
  expect(halfOf(square, ({ x }) => x - 5)).toEqual([])
})

test('the distance from a line is positive on the left of its way', () => {
  const east: Line = [
    { x: 0, y: 1 },
    { x: 3, y: 1 },
  ]
  expect(signedDistance(east, { x: 1, y: 3 })).toBe(2)
  expect(signedDistance(east, { x: 9, y: 0 })).toBe(-1)
  expect(hiddenAt({ x: 5, y: 1 }, [east, east], 7)).toEqual({ x: 0.5, y: 0.5 })
})

test('with steep steps the network is as high as the bump', () => {
  const heights = Array.from({ length: count }, (_, i) => i / 10)
  heights.forEach((height, i) => {
    expect(networkAt((i + 0.5) / count, heights, 4000)).toBeCloseTo(height, 9)
  })
})

test.each(Object.keys(goals))('%s stays in the picture, and its means are nearer than a flat line', (goal) => {
  for (let i = 0; i <= 100; i++) {
    expect(goals[goal](i / 100)).toBeGreaterThanOrEqual(0)
    expect(goals[goal](i / 100)).toBeLessThanOrEqual(1)
  }
  const flat = Array<number>(count).fill(0.4)
  expect(meanGap(goal, meansOf(goal), 400)).toBeLessThan(meanGap(goal, flat, 400) / 2)
})
