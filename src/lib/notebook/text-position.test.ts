import { expect, test } from 'vitest'
import { markedRange, offsetAt } from './text-position.ts'

const text = 'let x = 1\nfoo.bar(x)\n'
const marked = (error: Parameters<typeof markedRange>[1]) => {
  const range = markedRange(text, error)
  return range && text.slice(range.from, range.to)
}

test('lines and columns count from 1, and the nearest place stands for one outside', () => {
  expect(offsetAt(text, 1, 1)).toBe(0)
  expect(offsetAt(text, 2, 5)).toBe(14)
  expect(offsetAt(text, 2, 99)).toBe(20)
  expect(offsetAt(text, 99, 1)).toBe(text.length)
})

test('an error marks its token, or up to its end column', () => {
  expect(marked({ line: 2, column: 5 })).toBe('bar')
  expect(marked({ line: 2, column: 1, endColumn: 8 })).toBe('foo.bar')
  expect(marked({ line: 1, column: 7 })).toBe('=')
})

test('an error at the end of the text marks its last character', () => {
  expect(marked({ line: 3, column: 1 })).toBe('\n')
  expect(markedRange('', { line: 1, column: 1 })).toEqual({ from: 0, to: 0 })
})

test('an error without a place marks nothing', () => {
  expect(markedRange(text, {})).toBeNull()
})
