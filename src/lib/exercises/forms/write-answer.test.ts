import { expect, test } from 'vitest'
import type { AnswerForm } from './answer-form.ts'
import { readAnswerText } from './read-answer.ts'
import { type FormAnswer, writeAnswer } from './write-answer.ts'

const forms: [AnswerForm, FormAnswer, string][] = [
  [{ kind: 'number', name: 'steps' }, 87.5, 'const steps = 87.5\n'],
  [{ kind: 'number', name: 'steps' }, -1e-9, 'const steps = -1e-9\n'],
  [{ kind: 'choice', name: 'chosen', choices: ['all', 'none'] }, 'none', "const chosen = 'none'\n"],
  [
    { kind: 'curve', name: 'sketched', at: [0, 1], x: 'z', y: { name: { en: 'y', zh: 'y' }, min: 0, max: 1 } },
    [0.25, 1],
    'const sketched = [0.25, 1]\n',
  ],
  [
    { kind: 'formula', tex: '\\blank{outer}\\blank{inner}', blanks: ['outer', 'inner'], variables: { a: 'a' } },
    { outer: '2(a − 1)', inner: '1 - a^2' },
    'const outer = (a: number): number => 2 * (a - 1) // 2(a − 1)\n' +
      'const inner = (a: number): number => 1 - a ** 2 // 1 - a^2\n',
  ],
]

test.each(forms)('an answer of $kind is written as text, and read from it', (form, answer, text) => {
  expect(writeAnswer(form, answer)).toBe(text)
  expect(readAnswerText(form, text)).toEqual(answer)
})

test.each(forms)('code in the place of $kind is no answer', (form) => {
  for (const text of [
    '',
    'const steps = await cheat()',
    "const chosen = 'other'",
    'const sketched = [0.25, x]',
    '1 // 1\n2 // 2',
  ])
    expect(readAnswerText(form, text)).toBeNull()
})
