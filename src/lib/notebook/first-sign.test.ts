import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onFirstSign } from './first-sign.ts'

let window: EventTarget
beforeEach(() => {
  window = new EventTarget()
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window))
  vi.stubGlobal('navigator', {})
})
afterEach(() => void vi.unstubAllGlobals())

const send = (type: string, movement = {}) => window.dispatchEvent(Object.assign(new Event(type), movement))

test('a pointer over which the page has appeared is no sign of a reader, one that moves is, once', () => {
  const then = vi.fn()
  onFirstSign(then)
  send('pointermove', { movementX: 0, movementY: 0 })
  expect(then).not.toHaveBeenCalled()
  send('pointermove', { movementX: 0, movementY: -1 })
  send('scroll')
  expect(then).toHaveBeenCalledTimes(1)
})

test('a touch and a key are signs', () => {
  for (const type of ['pointerdown', 'keydown']) {
    const then = vi.fn()
    onFirstSign(then)
    send(type, { movementX: 0, movementY: 0 })
    expect(then).toHaveBeenCalledTimes(1)
  }
})
