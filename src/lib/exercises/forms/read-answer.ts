import type { AnswerForm, FormulaForm } from './answer-form.ts'
import { type FormAnswer, writeAnswer } from './write-answer.ts'

/**
 * The answer whose text this is: the way back from `writeAnswer`. `null` for any other text, such as code that somebody
 * has put where a number was asked for.
 */
export function readAnswerText(form: AnswerForm, text: string): FormAnswer | null {
  const answer = guess(form, text)
  if (answer === null) return null
  try {
    const again = writeAnswer(form, answer)
    return again.trim() === text.trim() ? answer : null
  } catch {
    return null
  }
}

function guess(form: AnswerForm, text: string): FormAnswer | null {
  if (form.kind === 'formula') return blanksOf(form, text)
  if (form.kind === 'weights') return null
  const value = text.trim().split(' = ')[1]
  if (value === undefined) return null
  if (form.kind === 'number') return Number(value)
  if (form.kind === 'choice') return form.choices.find((choice) => value === `'${choice}'`) ?? null
  const heights = value.replace(/^\[|\]$/g, '').split(', ')
  return heights.length === form.at.length ? heights.map(Number) : null
}

function blanksOf({ blanks }: FormulaForm, text: string): Record<string, string> | null {
  const lines = text.trim().split('\n')
  if (lines.length !== blanks.length) return null
  return Object.fromEntries(blanks.map((blank, i) => [blank, lines[i].split('//').slice(1).join('//').trim()]))
}
