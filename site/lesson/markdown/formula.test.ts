import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { renderFormula } from './formula.ts'

const place = { file: 'lessons/a/en.mdx', line: 1 }

test.each([
  String.raw`\lambda_{\max}`,
  String.raw`x^{\min} y`,
  String.raw`\lambda_{\max}^{\min}`,
  String.raw`\lambda_{\max}^{a + b}`,
  String.raw`\sin^2 x + \frac{\max}{\exp(x_{\min})}`,
])('the MathML of %s has as many parts as it may', (tex) => {
  const { document } = new JSDOM(renderFormula(tex, true, place)).window
  const parts = { msub: 2, msup: 2, msubsup: 3, mfrac: 2 }
  const found = Object.entries(parts).flatMap(([name, count]) =>
    [...document.querySelectorAll(name)].map((part) => [name, part.children.length, count]),
  )
  expect(found).not.toEqual([])
  for (const [name, has, count] of found) expect([name, has]).toEqual([name, count])
})

test('a function keeps its sign of application where it is applied', () => {
  expect(renderFormula(String.raw`\max x`, true, place)).toContain('<mo>\u2061</mo>')
})
