import type { NumberForm } from '#lib/exercises/forms/answer-form.ts'
import { halfWidth } from '#lib/exercises/forms/half-width.ts'
import { readAnswerText } from '#lib/exercises/forms/read-answer.ts'
import { writeAnswer } from '#lib/exercises/forms/write-answer.ts'
import { element } from '#lib/notebook/output/element.ts'
import { formatNumber } from '#lib/notebook/output/format-number.ts'
import { type AnswerOptions, type LiveAnswer, Unanswered } from './live-answer.ts'

/** How much of what is no number is quoted. */
const quoted = 40

/** An answer that is one number, typed as people do: `1,5`, `−3`, `2e-4`, `１．５`. */
export function numberAnswer({ root, data, text, kept, changed }: AnswerOptions): LiveAnswer {
  const form = data.form as NumberForm
  const input = root.querySelector<HTMLInputElement>('.exercise-fields input')!
  const before = kept === undefined ? null : readAnswerText(form, kept)
  if (typeof before === 'number' && Number.isFinite(before)) input.value = String(before)
  input.addEventListener('input', changed)

  return {
    text() {
      const typed = input.value.trim()
      if (typed === '') throw new Unanswered(text('exercise.answer-missing'))
      const number = Number(plain(typed))
      if (!Number.isFinite(number)) throw new Unanswered(text('exercise.no-number', { typed: cut(typed) }))
      return writeAnswer(form, number)
    },
    reset() {
      input.value = ''
    },
    reveal() {
      if (root.querySelector('.exercise-truth') || typeof data.truth !== 'number') return
      const words = text('exercise.truth', { value: formatNumber(data.truth) })
      root.querySelector('.exercise-fields')!.append(element(document, 'p', { class: 'exercise-truth' }, words))
    },
    shown: (answer) => document.createTextNode(String(readAnswerText(form, answer))),
  }
}

/** With signs that stand on other keyboards. A comma is a decimal one where three digits do not follow it. */
const plain = (typed: string) =>
  halfWidth(typed)
    .replace(/[−–]/, '-')
    .replace(/,(?=\d{3}(\D|$))/g, '')
    .replace(',', '.')
    .replace(/\s|_/g, '')

const cut = (typed: string) => (typed.length > quoted ? `${typed.slice(0, quoted)}…` : typed)
