import { expect, test } from 'vitest'
import { expRough } from './exp-rough.ts'

test('the rough exponential has eleven digits', () => {
  for (let v = -690; v < 690; v += 0.0317) expect(Math.abs(expRough(v) / Math.exp(v) - 1)).toBeLessThan(1e-11)
})

test('what is too large or too small for a gate to notice stays so, and NaN stays NaN', () => {
  expect(1 / (1 + expRough(Number.NEGATIVE_INFINITY))).toBe(1)
  expect(1 / (1 + expRough(Number.POSITIVE_INFINITY))).toBeLessThan(1e-300)
  expect(expRough(0)).toBe(1)
  expect(expRough(Number.NaN)).toBeNaN()
})
