import { expect, test } from 'vitest'
import { formulasOf } from './formulas-of.ts'
import { mathCharacters } from './math-characters.ts'
import { withoutOtherSizes } from './math-sizes.ts'
import { rendered } from './site-formulas.ts'

const charactersOf = (markdown: string) =>
  Object.fromEntries(
    [...mathCharacters(rendered(formulasOf(markdown)))].map(([face, set]) => [face, [...set].sort().join('')]),
  )

test('every character is counted for the face that KaTeX sets it in', () => {
  expect(charactersOf('$\\mathbb{E}[x] = \\mathbf{w} + 2\\mathrm{d}$')).toEqual({
    'KaTeX_AMS normal 400': 'E',
    'KaTeX_Main normal 400': '+2=[]d',
    'KaTeX_Main normal 700': 'w',
    'KaTeX_Math italic 400': 'x',
  })
})

test('large signs and brackets have faces of their own', () => {
  expect(charactersOf('$$\n\\sum \\Big( x \\Big)\n$$')).toMatchObject({
    'KaTeX_Size2 normal 400': '()∑',
    'KaTeX_Math italic 400': 'x',
  })
})

test('code and dollars in it are no formulas', () => {
  expect(formulasOf('costs `$5`, <Fact is="$a" /> is $x$\n```ts\n`${y}`\n```\n$$\nz\n$$')).toEqual([
    { tex: 'x', display: false },
    { tex: '\nz\n', display: true },
  ])
})

test('a bad formula is passed over', () => {
  expect(charactersOf('$\\frac{$ and $a$')).toMatchObject({ 'KaTeX_Math italic 400': 'a' })
})

test('of the changes of size only those stay that a formula makes', () => {
  const rules =
    '.a{color:red}.k .reset-size6.size3,.k .s.reset-size6.size3{font-size:.7em}.k .reset-size6.size9{font-size:2em}'
  expect(withoutOtherSizes(rules, rendered(formulasOf('$x^2$')))).toBe(
    '.a{color:red}.k .reset-size6.size3,.k .s.reset-size6.size3{font-size:.7em}',
  )
})
