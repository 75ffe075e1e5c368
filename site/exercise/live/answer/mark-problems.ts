import { joinRegion, type Region } from '#lib/exercises/region.ts'
import type { CellError } from '#lib/kernel/protocol.ts'
import type { CellCode } from '#lib/notebook/cell-code.ts'
import { errorMessage } from '#lib/notebook/output/error-message.ts'
import type { AnswerOptions } from './live-answer.ts'

/** How long the learner must pause before what is written is read, in milliseconds. */
const pause = 250

/**
 * Underlines what is wrong in an answer's code, and names that nobody defines, as cells do; nothing runs for it. What it
 * returns is called whenever the text has changed, or is first edited.
 */
export function markProblems({ runner, data, text }: AnswerOptions, code: () => CellCode): () => void {
  const whole = () => joinRegion(data.starter, code().text)
  let timer: ReturnType<typeof setTimeout> | undefined
  let read = ''
  let waits = false

  function send() {
    read = whole()
    waits = !runner.read(read)
  }
  function soon() {
    clearTimeout(timer)
    timer = setTimeout(send, pause)
  }
  runner.kernel.on((event) => {
    if (event.type === 'state' && waits) soon()
    if (event.type !== 'plan' || read !== whole()) return
    const { errors = [], unknown = [] } = event.cells.find(({ id }) => id === 'submission') ?? {}
    code().mark(inRegion([...errors, ...unknown], data.starter, code().text), (wrong) => errorMessage(wrong, text))
  })
  return soon
}

/** Of the errors in a whole text those in its editable region, by their place there. */
export function inRegion(errors: readonly CellError[], { before }: Region, editable: string): CellError[] {
  const above = before.split('\n').length - 1
  const lines = editable.replace(/\n$/, '').split('\n').length
  return errors.flatMap((error) => {
    const line = (error.line ?? 0) - above
    return line >= 1 && line <= lines ? [{ ...error, line }] : []
  })
}
