import { join } from 'node:path'
import { readAnswer } from '#lib/exercises/answer.ts'
import type { Exercise } from '#lib/exercises/exercise.ts'
import { beforeOf } from '#lib/exercises/forms/answer-form.ts'
import type { FormAnswer } from '#lib/exercises/forms/write-answer.ts'
import { decodeItems } from '#lib/kernel/node/decode-items.ts'
import type { NamedValue } from '#lib/kernel/protocol.ts'
import { keptJson } from '../lesson/kept-json.ts'
import type { Recording } from '../lesson/recording.ts'

/** What the cell that is predicted gave when the chapter was recorded; undefined when there is no such cell or value. */
export function truthOf({ chapter, form }: Exercise): FormAnswer | undefined {
  const before = beforeOf(form)
  if (before?.value === undefined) return undefined
  const recording = keptJson<Recording>(join('lessons', chapter, 'recorded.json'))
  const cell = recording?.cells.find(({ id }) => id === before.cell)
  const answer = cell && readAnswer(before.value, decodeItems<NamedValue>(cell.values))
  if (answer?.type === 'text') return answer.text
  if (answer?.type !== 'numbers') return undefined
  return form!.kind === 'curve' ? Array.from(answer.data) : answer.data[0]
}
