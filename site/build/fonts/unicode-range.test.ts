import { expect, test } from 'vitest'
import { charactersOf, toUnicodeRange, uniqueCharacters } from './unicode-range.ts'

test('runs of code points are joined', () => {
  expect(toUnicodeRange(['a', 'b', 'c', 'é', 'η'])).toBe('U+61-63,U+E9,U+3B7')
})

test('a range is read back into its characters', () => {
  expect(charactersOf('U+61-63,U+3B7')).toEqual(['a', 'b', 'c', 'η'])
})

test('characters come once, in order, whole beyond the first plane', () => {
  expect(uniqueCharacters('b𝒜ab')).toEqual(['a', 'b', '𝒜'])
})
