import { expect, test } from 'vitest'
import { parseFormula } from './formula/parse.ts'
import { halfWidth } from './half-width.ts'

test('signs of Chinese keyboards are read as the plain ones; powers, Greek and Han stay', () => {
  expect(halfWidth('（１＋ｘ）＊２．５，－３')).toBe('(1+x)*2.5,-3')
  expect(halfWidth('x² − η · 数')).toBe('x² − η · 数')
  expect(parseFormula(halfWidth('２＊（ａ－１）'), ['a'])).toEqual(parseFormula('2*(a-1)', ['a']))
})
