import { expect, test } from 'vitest'
import type { KernelEvent } from '#lib/kernel/page/events.ts'
import type { Kernel } from '#lib/kernel/page/kernel.ts'
import { createRuns } from './runs.ts'

/** The page's runs over a kernel that says what the test tells it to. */
function fakeRuns() {
  let last = 0
  let say: (event: KernelEvent) => void = () => {}
  const kernel = { on: (listener: typeof say) => (say = listener), run: () => ++last } as unknown as Kernel
  const runs = createRuns(kernel)
  const start = (cell: string) => runs.start(cell, 'reference', {})
  return { runs, start, say: (event: KernelEvent) => say(event) }
}

test('cells that wait for the kernel know their places', () => {
  const { runs, start } = fakeRuns()
  for (const cell of ['a', 'b', 'c']) start(cell)
  expect(['a', 'b', 'c', 'd'].map(runs.waitsFor)).toEqual([1, 2, 3, null])
})

test('behind a cell that runs, the next is first', () => {
  const { runs, start, say } = fakeRuns()
  for (const cell of ['a', 'b', 'c']) start(cell)
  say({ type: 'cell-start', run: 1, cell: 'a' })
  expect(['a', 'b', 'c'].map(runs.waitsFor)).toEqual([null, 1, 2])
  say({ type: 'done', run: 1, status: 'ok' })
  expect(['a', 'b', 'c'].map(runs.waitsFor)).toEqual([null, 1, 2])
})

test('a cell whose needs run first waits for the one that runs now', () => {
  const { runs, start, say } = fakeRuns()
  start('c')
  for (const cell of ['a', 'b']) {
    say({ type: 'cell-start', run: 1, cell })
    expect(runs.waitsFor('c')).toBe(cell)
  }
  say({ type: 'cell-start', run: 1, cell: 'c' })
  expect(runs.waitsFor('c')).toBeNull()
})

test('what a cell shows late is for who heard it end', () => {
  const { runs, say } = fakeRuns()
  const heard: string[] = []
  const listen = (name: string) => ({ out: (cell: string) => heard.push(`${name}: ${cell}`) })
  for (const name of ['first', 'second']) runs.start('a', 'reference', listen(name))
  const item = { type: 'log', level: 'log', text: 'late' } as const
  say({ type: 'cell-done', run: 1, cell: 'a', status: 'ok', milliseconds: 1 })
  say({ type: 'done', run: 1, status: 'ok' })
  say({ type: 'out', run: 1, cell: 'a', item })
  say({ type: 'cell-done', run: 2, cell: 'a', status: 'ok', milliseconds: 1 })
  say({ type: 'done', run: 2, status: 'ok' })
  for (const run of [1, 2]) say({ type: 'out', run, cell: 'a', item })
  expect(heard).toEqual(['first: a', 'second: a'])
})
