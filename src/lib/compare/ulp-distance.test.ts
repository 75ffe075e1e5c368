import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ulpDistance } from './ulp-distance.ts'

test('neighbours are one step apart, also across zero and between powers of two', () => {
  expect(ulpDistance(1, 1 + 2 ** -23)).toBe(1)
  expect(ulpDistance(1, 1 - 2 ** -24)).toBe(1)
  expect(ulpDistance(2 ** -149, -(2 ** -149))).toBe(2)
  expect(ulpDistance(0, -0)).toBe(0)
})

test('there is no distance to what is not finite', () => {
  expect(ulpDistance(1, Infinity)).toBeNull()
  expect(ulpDistance(Number.NaN, 1)).toBeNull()
  expect(ulpDistance(1e300, 1)).toBeNull()
})

test('distances add up along the number line', () => {
  const float = fc.float({ noNaN: true, noDefaultInfinity: true })
  fc.assert(
    fc.property(float, float, float, (...numbers) => {
      const [a, b, c] = numbers.sort((x, y) => x - y)
      expect(ulpDistance(a, b)! + ulpDistance(b, c)!).toBe(ulpDistance(a, c))
    }),
  )
})
