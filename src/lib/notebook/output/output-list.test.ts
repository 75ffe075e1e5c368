// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { OutputItem } from '#lib/kernel/protocol.ts'
import { textIn } from '../text.ts'
import type { RenderContext } from './context.ts'
import { renderItems } from './items.ts'
import { createOutputList, type OutputList } from './output-list.ts'

const context: RenderContext = { document, text: textIn({ 'output.more-items': 'and {count} more' }), live: true }
const log = (text: string, key?: string): OutputItem => ({ type: 'log', level: 'log', text, ...(key && { key }) })
const slider = (value: number): OutputItem => ({
  type: 'control',
  control: 'slider',
  name: 'lr',
  label: 'lr',
  value,
  min: 0,
  max: 1,
  step: 0.1,
})
let container: HTMLElement
let list: OutputList

const recorded = (...items: OutputItem[]) => {
  container = document.createElement('div')
  container.append(...renderItems(items, { ...context, live: false }))
  document.body.replaceChildren(container)
  list = createOutputList(container, context, () => new Promise(() => {}))
}
const texts = () => [...container.children].map((made) => made.textContent)
const run = (...items: OutputItem[]) => {
  list.begin()
  for (const item of items) list.add(item)
  list.end()
}

beforeEach(() => vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] }))
afterEach(() => vi.useRealTimers())

test('recorded controls come to life', () => {
  recorded(log('a'), slider(0.3))
  expect(container.querySelector('input')!.value).toBe('0.3')
})

test('the first item is drawn at once, those soon after it with the next frame', () => {
  recorded(log('old 1'), log('old 2'))
  vi.advanceTimersByTime(100)
  list.begin()
  list.add(log('a'))
  list.add(log('b'))
  expect(texts()).toEqual(['a', 'old 2'])
  vi.advanceTimersByTime(40)
  expect(texts()).toEqual(['a', 'b'])
})

test('of many items with one key only the last is seen, in one place', () => {
  recorded()
  run(log('first'), ...Array.from({ length: 500 }, (_, i) => log(`${i}`, 'epoch')), log('last'))
  expect(texts()).toEqual(['first', '499', 'last'])
})

test('a slider that is held is the same element after a run, and shows what the reader chose', () => {
  recorded(log('a'), slider(0.3))
  const input = container.querySelector('input')!
  input.focus()
  input.value = '0.7'
  run(log('x'), log('y'), slider(0.5), log('z'))
  expect(container.querySelector('input')).toBe(input)
  expect(document.activeElement).toBe(input)
  expect(input.value).toBe('0.7')
  expect(container.children).toHaveLength(4)
})

test('a slider that nobody holds shows the value of the run', () => {
  recorded(slider(0.3))
  run(slider(0.5))
  expect(container.querySelector('input')!.value).toBe('0.5')
})

test('beyond forty items the rest is drawn only when the fold is opened', () => {
  recorded(log('old'))
  run(...Array.from({ length: 1000 }, (_, i) => log(`${i}`)))
  const fold = container.querySelector('details')!
  expect(container.children).toHaveLength(41)
  expect(fold.textContent).toBe('and 960 more')
  fold.open = true
  fold.dispatchEvent(new Event('toggle'))
  expect(fold.querySelectorAll('.out-log')).toHaveLength(960)
  run(log('x'))
  expect(texts()).toEqual(['x'])
})

test('however many lines came before, what was left out is said, and a table is shown', () => {
  recorded()
  const dropped: OutputItem = { type: 'dropped', key: 'dropped', items: 7, bytes: 5000 }
  const table: OutputItem = { type: 'table', columns: ['epoch'], rows: [[1]], more: 0 }
  run(...Array.from({ length: 100 }, (_, i) => log(`${i}`)), dropped, table)
  expect(container.querySelectorAll(':scope > .out-log')).toHaveLength(40)
  expect(container.querySelector(':scope > .out-dropped')).not.toBeNull()
  expect(container.querySelector(':scope > * table, :scope > table')).not.toBeNull()
})

test('a recorded fold goes with the next run, and comes back with what was recorded', () => {
  recorded(...Array.from({ length: 50 }, (_, i) => log(`${i}`)))
  run(log('x'))
  expect(texts()).toEqual(['x'])
  list.restore()
  expect(container.querySelectorAll('.out-log')).toHaveLength(50)
  run(log('y'))
  expect(texts()).toEqual(['y'])
})

test('the drawing of the run before stays until Plot is loaded', () => {
  recorded(log('a'))
  const old = document.createElement('div')
  old.className = 'out out-plot'
  container.append(old)
  list = createOutputList(container, context, () => new Promise(() => {}))
  run(log('b'), { type: 'plot', spec: { options: {}, marks: [] } })
  expect(container.lastElementChild).toBe(old)
})

test('an error comes last and what the run before left goes', () => {
  recorded(log('a'), log('b'), log('c'))
  list.begin()
  list.add(log('x'))
  list.end({ name: 'TypeError', message: 'no' })
  expect(texts()).toEqual(['x', 'TypeError no'])
})
