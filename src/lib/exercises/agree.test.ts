import { expect, test } from 'vitest'
import { agree } from './agree.ts'
import type { Answer } from './answer.ts'

const numbers = (...data: number[]): Answer => ({ type: 'numbers', shape: [data.length], dtype: 'number', data })

test('numbers agree up to rounding', () => {
  expect(agree(numbers(1, -2e9), numbers(1 + 1e-9, -2e9))).toBe(true)
  expect(agree(numbers(1), numbers(1.001))).toBe(false)
})

test('NaN agrees with NaN, and an infinity with the same infinity only', () => {
  const infinity = Number.POSITIVE_INFINITY
  expect(agree(numbers(Number.NaN, infinity), numbers(Number.NaN, infinity))).toBe(true)
  expect(agree(numbers(infinity), numbers(750))).toBe(false)
  expect(agree(numbers(infinity), numbers(-infinity))).toBe(false)
  expect(agree(numbers(Number.NaN), numbers(0))).toBe(false)
})
