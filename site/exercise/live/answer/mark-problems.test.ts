import { expect, test, vi } from 'vitest'
import type { KernelEvent } from '#lib/kernel/page/events.ts'
import type { CellError } from '#lib/kernel/protocol.ts'
import type { CellCode } from '#lib/notebook/cell-code.ts'
import type { AnswerOptions } from './live-answer.ts'
import { inRegion, markProblems } from './mark-problems.ts'

const starter = { before: 'function f(x) {\n', editable: '  return x\n', after: '}\n' }
const at = (line: number, name: string) => ({
  name: 'ReferenceError',
  message: name,
  code: 'unknown-name',
  line,
  column: 3,
})

test('what is wrong is marked where the learner sees it, and nothing outside of what can be edited', () => {
  const found = inRegion([at(1, 'above'), at(2, 'first'), at(3, 'second'), at(4, 'below')], starter, '  a\n  b\n')
  expect(found.map(({ message, line }) => [message, line])).toEqual([
    ['first', 1],
    ['second', 2],
  ])
})

test('a text is read when the learner pauses, as soon as nothing runs, and marked only as long as it is that text', () => {
  vi.useFakeTimers()
  const reads: string[] = []
  const marked: number[][] = []
  let tell: (event: KernelEvent) => void = () => {}
  let busy = true
  const code = {
    text: '  retrun x',
    mark: (errors: CellError[]) => marked.push(errors.map(({ line }) => line!)),
  } as unknown as CellCode & {
    text: string
  }
  const soon = markProblems(
    {
      data: { starter },
      text: Object.assign((key: string) => key, { has: () => false }),
      runner: {
        kernel: { on: (listener: typeof tell) => (tell = listener) },
        read: (text: string) => (busy ? false : reads.push(text) > 0),
      },
    } as unknown as AnswerOptions,
    () => code,
  )
  soon()
  vi.advanceTimersByTime(300)
  expect(reads).toEqual([])
  busy = false
  tell({ type: 'state', state: 'ready' })
  vi.advanceTimersByTime(300)
  expect(reads).toEqual(['function f(x) {\n  retrun x\n}\n'])
  const plan = {
    type: 'plan',
    cells: [{ id: 'submission', errors: [], unknown: [at(2, 'retrun')] }],
  } as unknown as KernelEvent
  tell(plan)
  expect(marked).toEqual([[1]])
  Object.assign(code, { text: '  return x' })
  tell(plan)
  expect(marked).toEqual([[1]])
  vi.useRealTimers()
})
