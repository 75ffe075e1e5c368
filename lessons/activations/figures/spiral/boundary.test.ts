import { expect, test } from 'vitest'
import { positivePart } from './boundary.ts'

const grid = (f: (x: number, y: number) => number, size = 11) => ({
  columns: size,
  rows: size,
  values: Array.from({ length: size * size }, (_, i) => f(i % size, Math.floor(i / size))),
  place: (x: number, y: number) => ({ x, y }),
})

/** Area of all polygons of a path of M, L, H, V and Z. */
function area(path: string): number {
  return path
    .split('M')
    .slice(1)
    .reduce((sum, part) => {
      const points: [number, number][] = []
      for (const [, command, numbers] of `L${part}`.matchAll(/([LHV])([-\d. ]+)/g)) {
        const [a, b] = numbers.split(' ').map(Number)
        const [x, y] = points.at(-1) ?? [0, 0]
        points.push(command === 'L' ? [a, b] : command === 'H' ? [a, y] : [x, a])
      }
      const twice = points.reduce((s, [x, y], i) => {
        const [u, v] = points[(i + 1) % points.length]
        return s + x * v - u * y
      }, 0)
      return sum + Math.abs(twice) / 2
    }, 0)
}

test('the part left of a slanted line has its area, and the line its ends', () => {
  const { region, line } = positivePart(grid((x, y) => 4 + 0.2 * y - x))
  expect(area(region)).toBeCloseTo(50, 6)
  expect(line.match(/M/g)!.length).toBeGreaterThanOrEqual(10)
})

test('a circle has about the area of a circle', () => {
  const { region } = positivePart(grid((x, y) => 16 - (x - 5) ** 2 - (y - 5) ** 2))
  expect(area(region)).toBeGreaterThan(0.95 * Math.PI * 16)
  expect(area(region)).toBeLessThan(Math.PI * 16)
})

test('all or nothing has no line', () => {
  expect(positivePart(grid(() => 1)).line).toBe('')
  expect(area(positivePart(grid(() => 1)).region)).toBeCloseTo(100, 6)
  expect(positivePart(grid(() => -1))).toEqual({ region: '', line: '' })
})
