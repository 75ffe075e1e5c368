import { expect, test } from 'vitest'
import { huberFit, type Line, leastSquares } from './line-fit.ts'
import { measurements } from './measurements.ts'

const points = [...measurements, { x: 9, y: 11 }]
const huberLoss = ({ slope, rise }: Line, delta: number) =>
  points.reduce((total, { x, y }) => {
    const size = Math.abs(slope * x + rise - y)
    return total + (size <= delta ? size ** 2 / 2 : delta * (size - delta / 2))
  }, 0)

test('points on a line give the line, whatever the loss', () => {
  const exact = [0, 1, 4].map((x) => ({ x, y: 3 - 2 * x }))
  for (const { slope, rise } of [leastSquares(exact), huberFit(exact, 0.5)]) {
    expect(slope).toBeCloseTo(-2, 10)
    expect(rise).toBeCloseTo(3, 10)
  }
})

test.each([0.2, 1, 3])('no line near by has a smaller Huber loss, delta %d', (delta) => {
  const best = huberFit(points, delta)
  for (const by of [-0.01, 0.01]) {
    expect(huberLoss({ ...best, slope: best.slope + by }, delta)).toBeGreaterThan(huberLoss(best, delta))
    expect(huberLoss({ ...best, rise: best.rise + by }, delta)).toBeGreaterThan(huberLoss(best, delta))
  }
})

test('with a delta beyond all errors it is least squares', () => {
  expect(huberFit(points, 20).slope).toBeCloseTo(leastSquares(points).slope, 12)
})
