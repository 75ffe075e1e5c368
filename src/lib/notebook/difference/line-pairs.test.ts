import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linePairs } from './line-pairs.ts'

test('what took the place of a line stands beside it', () => {
  expect(linePairs('a\nb\nc', 'a\nB\nc\nd')).toEqual([
    { left: 'a', right: 'a', same: true },
    { left: 'b', right: 'B', same: false },
    { left: 'c', right: 'c', same: true },
    { right: 'd', same: false },
  ])
})

test('lines that are gone stand alone', () => {
  expect(linePairs('a\nb', 'b')).toEqual([
    { left: 'a', same: false },
    { left: 'b', right: 'b', same: true },
  ])
})

test('both texts can be read off the pairs', () => {
  const text = fc
    .array(fc.constantFrom('', 'a', 'b', 'c'), { minLength: 1, maxLength: 12 })
    .map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, text, (left, right) => {
      const pairs = linePairs(left, right)
      const side = (of: 'left' | 'right') => pairs.flatMap((pair) => pair[of] ?? []).join('\n')
      expect([side('left'), side('right')]).toEqual([left, right])
      for (const pair of pairs) expect(pair.same).toBe(pair.left === pair.right)
    }),
  )
})
