// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { figureMarkup } from './markup.ts'
import { mountFigure } from './mount.ts'
import { clamp } from './scale.ts'
import type { Figure } from './types.ts'

/** A point on a square of 100 by 100, with a slider for its size and two shapes. */
const figure: Figure<{ x: number; y: number; size: number; shape: string }> = {
  label: () => 'A point',
  initial: { x: 50, y: 50, size: 2, shape: 'round' },
  sizes: { wide: { width: 100, height: 100 }, narrow: { width: 50, height: 50 } },
  draw: ({ x, y }) => `<circle cx="${x}" cy="${y}" r="1"/>`,
  summary: ({ x, y, size, shape }) => `${x} ${y} ${size} ${shape}`,
  handles: [
    {
      id: 'point',
      label: () => 'Place',
      text: ({ x, y }) => `x ${x}, y ${y}`,
      value: ({ x }) => ({ now: x, min: 0, max: 100 }),
      place: ({ x, y }) => ({ x, y }),
      drag: (state, place) => ({ ...state, ...place }),
      nudge: (state, dx, dy) => ({ ...state, x: clamp(state.x + dx, 0, 100), y: clamp(state.y - dy, 0, 100) }),
    },
  ],
  controls: [
    {
      kind: 'range',
      id: 'size',
      label: () => 'Size',
      min: 0,
      max: 10,
      step: 1,
      format: String,
      marks: ({ x }) => [{ value: x / 10, label: 'limit' }],
    },
    {
      kind: 'choice',
      id: 'shape',
      label: () => 'Shape',
      options: ['round', 'square'].map((value) => ({ value, label: () => value })),
    },
  ],
}

let root: HTMLElement
let unmount: () => void

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  root = document.createElement('live-figure')
  root.innerHTML = figureMarkup(figure as unknown as Figure, 'en')
  document.body.append(root)
  unmount = mountFigure(root, figure as unknown as Figure, 'en')
})

afterEach(() => {
  unmount()
  root.remove()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const handle = () => root.querySelector<HTMLElement>('[role=slider]')!
const summary = () => root.querySelector('.figure-summary')!.textContent
const press = (key: string, modifiers: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers })
  handle().dispatchEvent(event)
  return event
}

test('a handle can be reached with Tab, and says its name, range and value', () => {
  expect(handle().tabIndex).toBe(0)
  expect(handle().getAttribute('aria-label')).toBe('Place')
  expect(handle().getAttribute('aria-valuenow')).toBe('50')
  expect(handle().getAttribute('aria-valuemax')).toBe('100')
  expect(handle().getAttribute('aria-valuetext')).toBe('x 50, y 50')
})

test('arrow keys move the handle by one, with Shift by ten, and redraw', () => {
  press('ArrowRight')
  press('ArrowUp', { shiftKey: true })
  expect(summary()).toBe('51 40 2 round')
  expect(handle().getAttribute('aria-valuetext')).toBe('x 51, y 40')
  expect(root.querySelector('.figure-wide circle')?.getAttribute('cx')).toBe('51')
  expect(handle().style.left).toBe('51%')
})

test('Home and End go as far as the figure lets them', () => {
  press('End')
  expect(summary()).toBe('100 50 2 round')
  press('Home')
  expect(summary()).toBe('0 50 2 round')
})

test('other keys, and shortcuts of the browser, are left alone', () => {
  expect(press('Tab').defaultPrevented).toBe(false)
  expect(press('ArrowLeft', { altKey: true }).defaultPrevented).toBe(false)
  expect(press('ArrowLeft').defaultPrevented).toBe(true)
  expect(summary()).toBe('49 50 2 round')
})

test('a click on the drawing puts the handle there', () => {
  const stage = root.querySelector<HTMLElement>('.figure-stage')!
  stage.getBoundingClientRect = () => ({ left: 10, top: 20, width: 200, height: 200 }) as DOMRect
  stage.dispatchEvent(new MouseEvent('click', { clientX: 50, clientY: 40, bubbles: true }))
  expect(summary()).toBe('20 10 2 round')
})

test('of several handles a click moves the nearest, and a click on a handle none', () => {
  unmount()
  const [point] = figure.handles
  const corner = {
    ...point,
    id: 'corner',
    place: ({ size }: typeof figure.initial) => ({ x: size, y: size }),
    drag: (state: typeof figure.initial, { x }: { x: number }) => ({ ...state, size: x }),
  }
  unmount = mountFigure(root, { ...figure, handles: [point, corner] } as unknown as Figure, 'en')
  const stage = root.querySelector<HTMLElement>('.figure-stage')!
  stage.getBoundingClientRect = () => ({ left: 0, top: 0, width: 100, height: 100 }) as DOMRect
  const click = (target: Element, x: number) =>
    target.dispatchEvent(new MouseEvent('click', { clientX: x, clientY: x, bubbles: true }))
  click(stage, 9)
  expect(summary()).toBe('50 50 9 round')
  click(stage, 70)
  expect(summary()).toBe('70 70 9 round')
  for (const each of root.querySelectorAll('[role=slider]')) click(each, 20)
  expect(summary()).toBe('70 70 9 round')
})

test('where pressing does something, Enter, the space bar and a click do it, the click at its own place', () => {
  unmount()
  const [point] = figure.handles
  const growing = {
    ...figure,
    handles: [{ ...point, press: (state: typeof figure.initial) => ({ ...state, size: state.size + 1 }) }],
  }
  unmount = mountFigure(root, growing as unknown as Figure, 'en')
  expect(press('Enter').defaultPrevented).toBe(true)
  press(' ')
  expect(summary()).toBe('50 50 4 round')
  const stage = root.querySelector<HTMLElement>('.figure-stage')!
  stage.getBoundingClientRect = () => ({ left: 0, top: 0, width: 100, height: 100 }) as DOMRect
  stage.dispatchEvent(new MouseEvent('click', { clientX: 30, clientY: 40, bubbles: true }))
  expect(summary()).toBe('30 40 5 round')
})

test('where pressing does nothing, Enter is left alone', () => {
  expect(press('Enter').defaultPrevented).toBe(false)
})

test('sliders wake up with the script, and move the state, the number beside them and the marks', () => {
  const input = root.querySelector<HTMLInputElement>('input[type=range]')!
  expect(input.disabled).toBe(false)
  input.value = '7'
  input.dispatchEvent(new Event('input'))
  expect(summary()).toBe('50 50 7 round')
  expect(root.querySelector('output')?.textContent).toBe('7')
  press('End')
  expect(root.querySelector<HTMLElement>('.figure-mark')?.style.getPropertyValue('--share')).toBe('1.0000')
})

test('a choice changes the state', () => {
  const square = root.querySelector<HTMLInputElement>('input[value=square]')!
  square.checked = true
  square.dispatchEvent(new Event('change'))
  expect(summary()).toBe('50 50 2 square')
})

test('a screen reader hears the new state once the reader rests, not at every step', () => {
  vi.useFakeTimers()
  const live = root.querySelector('[role=status]')!
  press('ArrowRight')
  press('ArrowRight')
  expect(live.textContent).toBe('')
  vi.advanceTimersByTime(1000)
  expect(live.textContent).toBe('52 50 2 round')
})

test('before the script, sliders are off but readable', () => {
  const markup = figureMarkup(figure as unknown as Figure, 'en')
  expect(markup).toContain('disabled')
  expect(markup).toContain('50 50 2 round')
  expect(markup.match(/<svg/g)).toHaveLength(2)
})

test('unmounting takes the handles away', () => {
  unmount()
  expect(handle()).toBeNull()
})
