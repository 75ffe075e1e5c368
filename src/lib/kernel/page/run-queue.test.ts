import { expect, test } from 'vitest'
import type { Response, RunId } from '../protocol.ts'
import { createRunQueue } from './run-queue.ts'

const job = (cell: string, size: 'page' | 'full', engine: 'reference' | 'tfjs-cpu' = 'reference') =>
  ({ cell, engine, collect: false, size }) as const

/** Makes the next job the current one and ends it; gives the cells that it was told have failed. */
function runNext(runs: ReturnType<typeof createRunQueue>, status: 'ok' | 'error' = 'ok'): string[] {
  const current = runs.next()!
  const { run, cell } = current
  const failed = runs.failedSince(current)
  runs.accept({ type: 'cell-done', run, cell, status, milliseconds: 1 })
  runs.accept({ type: 'done', run, status } satisfies Response & { run: RunId })
  return failed
}

test('runs that wait hear what has failed meanwhile, on their engine and in their size; those asked for later try it again', () => {
  const runs = createRunQueue(() => {})
  for (const asked of [job('data', 'full'), job('net', 'full'), job('net', 'page'), job('net', 'full', 'tfjs-cpu')])
    runs.add(asked)
  expect(runNext(runs, 'error')).toEqual([])
  expect([runNext(runs), runNext(runs), runNext(runs)]).toEqual([['data'], [], []])
  runs.add(job('score', 'full'))
  expect(runNext(runs)).toEqual([])
})

test('with other texts or drawings a cell may end otherwise, so nothing has failed', () => {
  const runs = createRunQueue(() => {})
  runs.add(job('data', 'page'))
  runs.add(job('net', 'page'))
  runNext(runs, 'error')
  runs.forgetFailures()
  expect(runNext(runs)).toEqual([])
})

test('what a cell shows after its end passes until it begins again; what another run of it shows does not', () => {
  const runs = createRunQueue(() => {})
  const out = (run: RunId, cell = 'data') =>
    runs.accept({ type: 'out', run, cell, item: { type: 'log', level: 'log', text: 'late' } })
  for (const cell of ['data', 'data']) runs.add(job(cell, 'page'))
  runNext(runs)
  expect([out(1), out(1, 'net'), out(2), out(0)]).toEqual([true, false, false, false])
  const { run } = runs.next()!
  runs.accept({ type: 'cell-start', run, cell: 'data' })
  expect([out(1), out(2)]).toEqual([false, true])
})
