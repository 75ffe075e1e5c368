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
  slots = createSlots(container)
})

test('a run writes over the one before, and what is left of it goes at the end', () => {
  write('a', 'b', 'c')
  slots.begin()
  slots.next(line('x'), null)
  expect(shown()).toEqual(['x', 'b', 'c'])
  slots.end()
  expect(shown()).toEqual(['x'])
})

test('a run may be longer than the one before', () => {
  write('a')
  write('x', 'y', 'z')
  expect(shown()).toEqual(['x', 'y', 'z'])
})

test('a new place comes before whatever else the container holds', () => {
  container.append(line('fold'))
  write('a', 'b')
  expect(shown()).toEqual(['a', 'b', 'fold'])
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

test('recorded outputs are the run before the first', () => {
  container.append(line('a'), line('b'))
  slots.adopt([...container.children] as HTMLElement[])
  write('x')
  expect(shown()).toEqual(['x'])
})
