import { expect, test } from 'vitest'
import { fixed, readable } from './number.ts'

test.each([
  [0, '0'],
  [3, '3.00'],
  [-0.2058, '−0.206'],
  [0.000399, '0.000399'],
  [1.93e-5, '1.93×10⁻⁵'],
  [1234567, '1.23×10⁶'],
  [123.4, '123'],
  [Number.NEGATIVE_INFINITY, '−∞'],
  [Number.NaN, 'NaN'],
])('%d is read as %s', (value, text) => {
  expect(readable(value)).toBe(text)
})

test('fixed decimals never show a minus zero', () => {
  expect(fixed(-0.001, 2)).toBe('0.00')
  expect(fixed(-0.1, 1)).toBe('−0.1')
})
