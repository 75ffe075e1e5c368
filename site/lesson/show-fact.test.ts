import { expect, test } from 'vitest'
import { showFact } from './show-fact.ts'

test.each([
  [40, '40'],
  [0.91873, '0.92'],
  [-0.2, '−0.20'],
  [12_345.6, '12,346'],
  [0.000398766, '0.00040'],
  [0.000398766, '4.0×10⁻⁴'],
  [0.000398766, '4.0e-4'],
  [1.2e20, '1.2 × 10^20'],
  [Number.NaN, 'NaN'],
  [Number.POSITIVE_INFINITY, '∞'],
  [Number.NEGATIVE_INFINITY, '−∞'],
  [-1e-9, '0.00'],
  ['adam', 'adam'],
  [true, 'true'],
])('%s may be shown as %s', (value, shown) => {
  expect(showFact(value, shown)).toBe(shown)
})

test.each([
  [41, '40', '41'],
  [0.9273, '0.92', '0.93'],
  [0.2, '−0.2', '0.2'],
  [0.00051, '4.0×10⁻⁴', '5.1e-4'],
  [Number.NaN, '0.5', 'NaN'],
  ['adam', 'sgd', 'adam'],
])('%s must not be shown as %s but as %s', (value, shown, wanted) => {
  expect(showFact(value, shown)).toBe(wanted)
})

test('a fact that promises digits shows all of them', () => {
  expect(showFact(0.9234, '0.923', 3)).toBe('0.923')
  expect(showFact(0.9234, '0.9', 3)).toBe('0.923')
  expect(showFact(40, '40', 3)).toBe('40')
  expect(showFact(12_345, '12,300', 3)).toBe('12,300')
})
