import { expect, test } from 'vitest'
import { sideBySide } from './side-by-side.ts'

test.each([
  [String.raw`a = b, \qquad c = d .`, ['a = b,', 'c = d .']],
  [String.raw`a \qquad\text{or}\qquad b`, ['a', String.raw`\text{or}`, 'b']],
  [String.raw`x^{a \qquad b}`, [String.raw`x^{a \qquad b}`]],
  [String.raw`\{a \qquad b\}`, [String.raw`\{a`, String.raw`b\}`]],
  [
    '\\begin{aligned}\na \\qquad b \\\\\nc\n\\end{aligned} \\qquad d',
    ['\\begin{aligned}\na \\qquad b \\\\\nc\n\\end{aligned}', 'd'],
  ],
  [String.raw`a \qquadratic b`, [String.raw`a \qquadratic b`]],
])('%s holds %j', (tex, formulas) => {
  expect(sideBySide(tex)).toEqual(formulas)
})
