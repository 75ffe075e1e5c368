import { expect, test } from 'vitest'
import { blobs } from './blobs.ts'
import { moons } from './moons.ts'
import { sines } from './sines.ts'
import { spirals } from './spirals.ts'
import type { ToySet } from './toy-set.ts'

const sets = { moons, spirals, blobs, sines } as Record<string, (options?: object) => ToySet>
const classes = { moons: 2, spirals: 2, blobs: 3 }

test.each(Object.entries(sets))('%s: the same seed gives the same points, another seed others', (_, make) => {
  expect(make({ n: 50, seed: 7 })).toEqual(make({ n: 50, seed: 7 }))
  expect(make({ n: 50, seed: 7 }).x).not.toEqual(make({ n: 50, seed: 8 }).x)
  expect(make({ n: 50 })).toEqual(make({ n: 50, seed: 1 }))
})

test.each(Object.entries(sets))('%s: fewer points are the first of more', (_, make) => {
  expect(make({ n: 10 }).x).toEqual(make({ n: 40 }).x.slice(0, 10))
})

test.each(Object.entries(classes))('%s: every class has its share of the points', (name, count) => {
  const { y } = sets[name]({ n: 60 })
  for (let k = 0; k < count; k++) expect(y.filter((value) => value === k)).toHaveLength(60 / count)
})

test('without noise the points lie where their formula says', () => {
  for (const { x, y } of rows(moons({ noise: 0 }))) {
    const [a, b] = y === 0 ? x : [1 - x[0], 0.5 - x[1]]
    expect(Math.hypot(a, b)).toBeCloseTo(1, 12)
    expect(b).toBeGreaterThanOrEqual(0)
  }
  for (const { x, y } of rows(blobs({ noise: 0, classes: 4, radius: 3 }))) {
    expect(Math.atan2(x[1], x[0])).toBeCloseTo(y === 3 ? -Math.PI / 2 : (y * Math.PI) / 2, 12)
    expect(Math.hypot(...x)).toBeCloseTo(3, 12)
  }
  for (const { x, y } of rows(sines({ noise: 0, periods: 2 }))) expect(y).toBeCloseTo(Math.sin(2 * Math.PI * x[0]), 12)
  for (const { x, y } of rows(spirals({ noise: 0, arms: 3, turns: 1.5 }))) {
    const radius = Math.hypot(...x)
    const angle = Math.atan2(x[1], x[0]) - 2 * Math.PI * (1.5 * radius + y / 3)
    expect(Math.cos(angle)).toBeCloseTo(1, 12)
    expect(radius).toBeLessThanOrEqual(1)
  }
})

test('noise has the standard deviation that was asked for', () => {
  const { x } = blobs({ n: 20_000, classes: 1, radius: 0, noise: 0.5 })
  const values = x.flat()
  expect(Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)).toBeCloseTo(0.5, 2)
})

test.each([
  [() => moons({ noize: 1 } as object), 'data.moons: unknown option, noize (n, noise, seed)'],
  [() => moons({ n: -3 }), 'data.moons: n does not fit, -3 (wants a whole number from 1 to 100000)'],
  [() => blobs({ noise: Number.NaN }), 'data.blobs: noise does not fit, NaN (wants a number from 0 to 100)'],
  [() => spirals({ arms: 1.5 }), 'data.spirals: arms does not fit, 1.5 (wants a whole number from 1 to 10)'],
  [() => sines(200 as never), 'data.sines: wants its options as { n, noise, seed, periods }, got 200'],
  [() => sines({ seed: {} as number }), 'data.sines: seed does not fit, [object Object] (wants a number or a text)'],
])('options that do not fit are named: %s', (call, message) => {
  expect(call).toThrow(message)
})

function rows({ x, y }: ToySet) {
  return x.map((row, i) => ({ x: row, y: y[i] }))
}
