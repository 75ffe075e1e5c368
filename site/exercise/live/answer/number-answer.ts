import type { NumberForm } from '#lib/exercises/forms/answer-form.ts'
import { readAnswerText } from '#lib/exercises/forms/read-answer.ts'
import { writeAnswer } from '#lib/exercises/forms/write-answer.ts'
import { element } from '#lib/notebook/output/element.ts'
import { formatNumber } from '#lib/notebook/output/format-number.ts'
import { type AnswerOptions, type LiveAnswer, Unanswered } from './live-answer.ts'

/** An answer that is one number, typed as people do: `1,5`, `−3`, `2e-4`. */
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
      if (!Number.isFinite(number)) throw new Unanswered(text('exercise.no-number', { typed }))
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
  typed
    .replace(/[−–－]/, '-')
    .replace(/,(?=\d{3}(\D|$))/g, '')
    .replace(/[,，]/, '.')
    .replace(/\s|_/g, '')
