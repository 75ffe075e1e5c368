import { expect, test } from 'vitest'
import { curvatures, descend, factorPerStep, lossAt, stabilityLimit } from './valley.ts'

const start = { x: -2.6, y: 0.8 }
const lossAfter = (rate: number, momentum: number, steps = 4000) =>
  lossAt(descend(start, rate, momentum, steps).at(-1)!)

test.each([0, 0.3, 0.5, 0.9, 0.98])(
  'with momentum %d a walk converges below the limit and diverges above it',
  (momentum) => {
    const limit = stabilityLimit(momentum)
    expect(lossAfter(limit * 0.98, momentum)).toBeLessThan(1e-6)
    expect(lossAfter(limit * 1.02, momentum, 800)).toBeGreaterThan(1e3)
  },
)

test('without momentum the factor per step is |1 − ηλ|', () => {
  expect(factorPerStep(0.07, 0, 1)).toBeCloseTo(0.93)
  expect(factorPerStep(0.07, 0, 25)).toBeCloseTo(0.75)
})

test("Polyak's rate and momentum shrink both directions by the same (√κ − 1)/(√κ + 1)", () => {
  const kappa = curvatures.across / curvatures.along
  const rate = (2 / (Math.sqrt(curvatures.along) + Math.sqrt(curvatures.across))) ** 2
  const momentum = ((Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1)) ** 2
  expect(factorPerStep(rate, momentum, curvatures.along)).toBeCloseTo(4 / 6, 6)
  expect(factorPerStep(rate, momentum, curvatures.across)).toBeCloseTo(4 / 6, 6)
})

test('the factor is the one that long walks show', () => {
  const [early, late] = [100, 140].map((steps) => Math.abs(descend({ x: 1, y: 0 }, 0.05, 0.2, steps).at(-1)!.x))
  expect((late / early) ** (1 / 40)).toBeCloseTo(factorPerStep(0.05, 0.2, curvatures.along), 6)
})
