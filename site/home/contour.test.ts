import { expect, test } from 'vitest'
import { contour } from './contour.ts'
import { slope, surface } from './surface.ts'
import { walk } from './walk.ts'

const bowl = (x: number, y: number) => x * x + y * y

test('the contour of a bowl is one closed circle', () => {
  const lines = contour(bowl, 1, { x: [-2, 2], y: [-2, 2], steps: 40 })
  expect(lines).toHaveLength(1)
  expect(lines[0][0]).toEqual(lines[0].at(-1))
  for (const [x, y] of lines[0]) expect(Math.hypot(x, y)).toBeCloseTo(1, 2)
})

test('a contour that leaves the box stays open', () => {
  const [line] = contour((x) => x, 0.3, { x: [0, 1], y: [0, 1], steps: 10 })
  expect(line[0]).not.toEqual(line.at(-1))
  for (const [x] of line) expect(x).toBeCloseTo(0.3)
})

test('the slope of the surface is what differences measure', () => {
  const [x, y, h] = [1.2, -0.7, 1e-5]
  expect(slope(x, y)[0]).toBeCloseTo((surface(x + h, y) - surface(x - h, y)) / (2 * h), 3)
  expect(slope(x, y)[1]).toBeCloseTo((surface(x, y + h) - surface(x, y - h)) / (2 * h), 3)
})

test('the walk on the cover ends in a valley', () => {
  const path = walk([0.4, 4.3], 0.34, 0.75)
  expect(surface(...path.at(-1)!)).toBeLessThan(1)
})
