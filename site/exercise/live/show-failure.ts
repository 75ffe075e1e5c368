import type { Answer } from '#lib/exercises/answer.ts'
import type { Failure } from '#lib/exercises/failure.ts'
import type { CellError } from '#lib/kernel/protocol.ts'
import { element } from '#lib/notebook/output/element.ts'
import { errorMessage } from '#lib/notebook/output/error-message.ts'
import { formatSmall } from '#lib/notebook/output/format-number.ts'
import type { Text } from '#lib/notebook/text.ts'
import type { Lang } from '../../i18n/languages.ts'
import { numbersTable } from './numbers-table.ts'

/**
 * What a failed test shows under its sentence: what was expected and what came, and, where it is `byCode`, which call and
 * a way to try it.
 */
export function showFailure(failure: Failure, lang: Lang, text: Text, byCode = true): HTMLElement {
  const box = element(document, 'div', { class: 'exercise-failure' })
  const say = (words: string) => box.append(element(document, 'p', {}, words))
  const submission = 'where' in failure && failure.where === 'submission'
  const called = byCode && !submission
  if (called) box.append(element(document, 'pre', { class: 'exercise-call', tabindex: 0 }, failure.call))
  switch (failure.type) {
    case 'differs':
      if (failure.expected.type === 'numbers' && failure.got.type === 'numbers') {
        const { expected, got } = failure
        box.append(
          element(
            document,
            'div',
            { class: 'exercise-sides' },
            numbersTable(text('exercise.expected'), expected, null, text),
            numbersTable(text('exercise.got'), got, expected, text),
          ),
        )
      }
      if (Number.isFinite(failure.distance))
        say(
          text('exercise.distance', { distance: formatSmall(failure.distance), allowed: formatSmall(failure.allowed) }),
        )
      break
    case 'shape':
      say(text('exercise.shape', { expected: shown(failure.expected), got: shapeOf(failure.got) }))
      box.append(...numbersOf(failure.got, text))
      break
    case 'kind':
      say(text(`exercise.kind-${failure.got.type}`, { got: 'text' in failure.got ? failure.got.text : '' }))
      break
    case 'not-finite':
      say(text('exercise.not-finite', { at: failure.at.length > 0 ? ` [${failure.at.join(', ')}]` : '' }))
      box.append(...numbersOf(failure.got, text))
      break
    case 'says':
      say(failure.sentence[lang])
      if (byCode) box.append(...numbersOf(failure.got, text))
      break
    case 'threw':
      say(errorText(failure.error, text))
      break
    case 'stopped':
      say(text(`exercise.stopped-${failure.why}`))
  }
  if (called && failure.type !== 'stopped')
    box.append(
      element(
        document,
        'button',
        { type: 'button', 'data-action': 'try', 'data-call': failure.call },
        text('exercise.try'),
      ),
    )
  return box
}

const shown = (shape: readonly number[]) => `[${shape.join(', ')}]`
const shapeOf = (answer: Answer) => (answer.type === 'numbers' ? shown(answer.shape) : answer.type)
const numbersOf = (answer: Answer, text: Text) =>
  answer.type === 'numbers' ? [numbersTable(text('exercise.got'), answer, null, text)] : []

/** The error in the learner's language, with its line where it stands in what the learner wrote. */
function errorText(error: CellError, text: Text): string {
  const message = `${error.name}: ${errorMessage(error, text)}`
  return error.line === undefined
    ? message
    : `${message} ${text('output.at', { line: error.line, column: error.column ?? 1 })}`
}
