import { JSDOM } from 'jsdom'
import { beforeEach, expect, test } from 'vitest'
import { createSlots } from './slots.ts'

const { document } = new JSDOM('').window
let container: HTMLElement
let slots: ReturnType<typeof createSlots>

const line = (text: string) => {
  const made = document.createElement('p')
  made.textContent = text
  return made
}
const shown = () => [...container.querySelectorAll('p')].map((made) => made.textContent)
const write = (...texts: string[]) => {
  slots.begin()
  for (const text of texts) slots.next(line(text), null)
  slots.end()
}

beforeEach(() => {
  container = document.createElement('div')
  slots = createSlots(container, (count) => `${count} more`)
})

test('a run writes over the one before, and what is left of it goes at the end', () => {
  write('a', 'b', 'c')
  slots.begin()
  slots.next(line('x'), null)
  expect(shown()).toEqual(['x', 'b', 'c'])
  slots.end()
  expect(shown()).toEqual(['x'])
})

test('a run may be longer than the one before, and longer than what is shown unfolded', () => {
  write('a')
  const texts = Array.from({ length: 60 }, (_, i) => `${i}`)
  write(...texts)
  expect(shown()).toEqual(texts)
  expect(container.querySelector('details')!.querySelectorAll('p')).toHaveLength(20)
  expect(container.querySelector('summary')!.textContent).toBe('20 more')
  write('b', 'c')
  expect(shown()).toEqual(['b', 'c'])
  expect(container.querySelector('details')).toBeNull()
})

test('an element that is kept is never taken out of the document', () => {
  write('log', 'slider', 'plot')
  const kept = container.children[1]
  slots.begin()
  expect(slots.keep(({ element }) => element.textContent === 'slider')!.element).toBe(kept)
  slots.next(line('plot 2'), null)
  slots.end()
  expect(shown()).toEqual(['slider', 'plot 2'])
  expect(container.firstElementChild).toBe(kept)
})

test('recorded outputs are the run before the first, folded ones too', () => {
  const texts = Array.from({ length: 60 }, (_, i) => `${i}`)
  write(...texts)
  const again = createSlots(container, String)
  again.adopt([...container.children] as HTMLElement[])
  expect(again.all()).toHaveLength(60)
  again.begin()
  again.next(line('x'), null)
  again.end()
  expect(shown()).toEqual(['x'])
})
