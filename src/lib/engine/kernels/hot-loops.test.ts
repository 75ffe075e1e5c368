import { expect, test } from 'vitest'
import { mapLoops, zipLoops } from './hot-loops.ts'

/** The plain twins: what each op does to one element, or to two. */
const maps: Record<string, (v: number) => number> = {
  neg: (v) => -v,
  square: (v) => v * v,
  sqrt: Math.sqrt,
  exp: Math.exp,
  log: Math.log,
  relu: (v) => Math.max(v, 0),
  sigmoid: (v) => 1 / (1 + Math.exp(-v)),
  tanh: Math.tanh,
}
const zips: Record<string, (a: number, b: number) => number> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
}

const numbers = [-3, -0.5, -0, 0, 0.25, 7, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]

test('every hot loop has a plain twin', () => {
  expect(Object.keys(mapLoops)).toEqual(Object.keys(maps))
  expect(Object.keys(zipLoops)).toEqual(Object.keys(zips))
})

test.each(Object.entries(mapLoops))('%s in a loop is its twin for each element, and touches no other', (name, loop) => {
  for (const array of [Float32Array, Float64Array]) {
    const to = new array(numbers.length + 1).fill(7)
    loop(to, array.from(numbers), numbers.length)
    expect([...to]).toEqual([...array.from(numbers.map(maps[name])), 7])
  }
})

test.each(Object.entries(zipLoops))('%s in a loop is its twin for each pair, at any steps', (name, loop) => {
  const pairs = numbers.flatMap((a) => numbers.map((b) => [a, b]))
  const [a, b] = [0, 1].map((side) => Float64Array.from(pairs, (pair) => pair[side]))
  const to = new Float64Array(pairs.length)
  loop(to, 0, pairs.length, a, 0, 1, b, 0, 1)
  expect([...to]).toEqual(pairs.map(([v, w]) => zips[name](v, w)))
  const part = new Float64Array(6)
  loop(part, 1, 5, a, 3, 2, b, 4, 0)
  expect([...part]).toEqual([0, ...[3, 5, 7, 9].map((i) => zips[name](a[i], b[4])), 0])
})
