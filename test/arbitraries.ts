import fc from 'fast-check'
import { expect } from 'vitest'
import { gradcheck, random, type Tensor, tensor } from '#lib/engine/index.ts'

// The same cases on every run: a difference quotient has digits to lose, and a build should not depend on luck.
fc.configureGlobal({ seed: 20240607 })

/** Sizes of axes small enough for difference quotients. */
export const size = fc.integer({ min: 1, max: 4 })

/** Shapes with so many axes. */
export const shape = (min = 0, max = 4): fc.Arbitrary<number[]> => fc.array(size, { minLength: min, maxLength: max })

/** A shape, some of its axes, and a flag. */
export const withAxes = shape(1).chain((dims) =>
  fc.tuple(fc.constant(dims), fc.subarray(dims.map((_, i) => i)), fc.boolean()),
)

/** Two shapes that broadcast: some sizes of each become 1, and one loses its first axes. */
export const broadcastable = shape()
  .chain((full) =>
    fc.record({
      a: fc.tuple(...full.map((n) => fc.constantFrom(n, n, 1))),
      b: fc.tuple(...full.map((n) => fc.constantFrom(n, n, 1))),
      cut: fc.nat(full.length),
      swap: fc.boolean(),
    }),
  )
  .map(({ a, b, cut, swap }) => (swap ? [b.slice(cut), a] : [a, b.slice(cut)]) as [number[], number[]])

/** Numbers that sit on no kink: none is 0 or whole, no two are equal. float64. */
export function numbersIn(dims: readonly number[], seed: number): Tensor {
  const stream = random(seed)
  const count = dims.reduce((a, b) => a * b, 1)
  return tensor(
    Array.from({ length: count }, () => Math.floor(stream.next() * 8 - 4) + 0.1 + 0.8 * stream.next()),
    dims,
    'float64',
  )
}

/** Holds the gradient of f at xs against central differences, every element of the result weighing differently. */
export function checkGradient(f: (...xs: Tensor[]) => Tensor, xs: Tensor[]): void {
  const { worst } = gradcheck((...ys) => {
    const y = f(...ys)
    return y.mul(numbersIn(y.shape, 99))
  }, xs)
  expect(worst?.error ?? 0).toBeLessThan(1e-6)
}

/** The elements of a tensor near those expected, and its shape equal. */
export function expectNear(actual: Tensor, dims: readonly number[], expected: readonly number[], digits = 10): void {
  expect(actual.shape).toEqual(dims)
  expect(actual.size).toBe(expected.length)
  for (const [i, v] of expected.entries()) expect(actual.dataSync()[i]).toBeCloseTo(v, digits)
}

/** Every place of a grid, row by row. */
export const placesOf = (dims: readonly number[]): number[][] =>
  dims.reduce<number[][]>((places, n) => places.flatMap((p) => Array.from({ length: n }, (_, i) => [...p, i])), [[]])

/** The element at a place. */
export const elementAt = (x: Tensor, place: readonly number[]): number =>
  x.values[place.reduce((at, i, axis) => at * x.shape[axis] + i, 0)]
