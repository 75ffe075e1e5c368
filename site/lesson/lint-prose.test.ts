import { expect, test } from 'vitest'
import { readPage } from './read-page.ts'

const front = '---\ntitle: T\nsummary: S\norder: 1\nminutes: 5\nrequires: []\n---\n'
const numerals = (text: string, lang: 'en' | 'zh' = 'en') =>
  readPage('x.mdx', front + text, lang).page.numerals.map((found) => [found.text, found.line])

test('a bare numeral in prose is found with its line', () => {
  expect(numerals('It takes\n40 steps, or 0.5 of it,\nor 92%.')).toEqual([
    ['40', 9],
    ['0.5', 9],
    ['92%', 10],
  ])
})

test('numerals in notes, captions and tables are found too', () => {
  expect(
    numerals('<Note>Only 3.</Note>\n\n<Figure name="x">Put it at 2.</Figure>\n\n| a |\n|---|\n| 7 |'),
  ).toHaveLength(3)
})

test('Chinese prose follows the same rule', () => {
  expect(numerals('走完 40 步', 'zh')).toEqual([['40', 8]])
})

test.each([
  ['facts', '<Fact cell="walk" is="1">40</Fact>'],
  ['formulas', '$x = 40$ and $$y = 3$$'],
  ['code', '`x[3]` and\n\n```ts\n1\n```'],
  ['headings', '## Step 2'],
  ['sources', '<Sources>\n\n- Polyak 1964, pp. 1-17\n\n</Sources>'],
  ['names', 'float32, L2 and tfjs'],
  ['words', 'forty steps'],
  ['years', 'Cauchy (1847) and Polyak (in 1964); first in 1951'],
])('numerals are free in %s', (_, text) => {
  expect(numerals(text)).toEqual([])
})
