import type { ChoiceForm } from '#lib/exercises/forms/answer-form.ts'
import { readAnswerText } from '#lib/exercises/forms/read-answer.ts'
import { writeAnswer } from '#lib/exercises/forms/write-answer.ts'
import { element } from '#lib/notebook/output/element.ts'
import { type AnswerOptions, type LiveAnswer, Unanswered } from './live-answer.ts'

/** An answer that is one of several. */
export function choiceAnswer({ root, data, text, kept, changed }: AnswerOptions): LiveAnswer {
  const form = data.form as ChoiceForm
  const inputs = [...root.querySelectorAll<HTMLInputElement>('.exercise-choices input')]
  const before = kept === undefined ? null : readAnswerText(form, kept)
  for (const input of inputs) {
    if (before !== null) input.checked = input.value === before
    input.addEventListener('change', changed)
  }
  return {
    text() {
      const chosen = inputs.find(({ checked }) => checked)
      if (!chosen) throw new Unanswered(text('exercise.answer-missing'))
      return writeAnswer(form, chosen.value)
    },
    reset() {
      for (const input of inputs) input.checked = false
    },
    shown(answer) {
      const box = element(document, 'div', {})
      box.innerHTML = data.choices[String(readAnswerText(form, answer))] ?? ''
      return box
    },
  }
}
