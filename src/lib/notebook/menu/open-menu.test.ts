// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openMenu } from './open-menu.ts'

const chosen = vi.fn()
const groups = () => [
  [
    { label: 'Run to here', keys: 'Ctrl+F10', choose: () => chosen('here') },
    { label: 'Difference', disabled: true, choose: () => chosen('difference') },
  ],
  [],
  [{ label: 'Copy', choose: () => chosen('copy') }],
]
const press = (key: string) =>
  document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
const focused = () => document.activeElement!.firstElementChild?.textContent ?? document.activeElement!.textContent
const button = () => document.querySelector<HTMLElement>('#more')!
const menus = () => document.querySelectorAll('[role="menu"]').length

beforeEach(() => {
  // jsdom knows no top layer, and hides what waits for it.
  HTMLElement.prototype.showPopover = function show() {
    this.removeAttribute('popover')
  }
  document.body.innerHTML = '<button id="more">…</button><button id="other">other</button>'
  chosen.mockClear()
  openMenu(button(), 'More', groups())
})

describe('a menu', () => {
  test('opens with the focus on its first item, and says so at its button', () => {
    expect(focused()).toBe('Run to here')
    expect(button().getAttribute('aria-expanded')).toBe('true')
  })

  test('is walked by arrow keys in a circle, by Home and End, and by first letters', () => {
    const seen = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'd', 'r'].map((key) => {
      press(key)
      return focused()
    })
    expect(seen).toEqual([
      'Difference',
      'Copy',
      'Run to here',
      'Copy',
      'Run to here',
      'Copy',
      'Difference',
      'Run to here',
    ])
  })

  test.each(['Escape', 'Tab'])('closes by %s, and the focus is at its button again', (key) => {
    press(key)
    expect(menus()).toBe(0)
    expect(document.activeElement).toBe(button())
    expect(button().getAttribute('aria-expanded')).toBe('false')
  })

  test('does what is chosen, once, with the focus at its button before', () => {
    chosen.mockImplementationOnce(() => expect(document.activeElement).toBe(button()))
    press('End')
    ;(document.activeElement as HTMLElement).click()
    expect(chosen.mock.calls).toEqual([['copy']])
    expect(menus()).toBe(0)
  })

  test('keeps open and does nothing when what cannot be done is chosen', () => {
    press('ArrowDown')
    ;(document.activeElement as HTMLElement).click()
    expect(chosen).not.toHaveBeenCalled()
    expect(menus()).toBe(1)
  })

  test('closes when something else is pressed, and leaves the focus there', () => {
    const other = document.querySelector<HTMLElement>('#other')!
    other.focus()
    expect(menus()).toBe(0)
    expect(document.activeElement).toBe(other)
  })

  test('closes when its button is pressed again, and another closes the first', () => {
    openMenu(button(), 'More', groups())
    expect(menus()).toBe(0)
    openMenu(button(), 'More', groups())
    openMenu(document.querySelector<HTMLElement>('#other')!, 'Other', groups())
    expect(menus()).toBe(1)
  })

  test('has a rule between groups, and none for a group without items', () => {
    expect(document.querySelectorAll('[role="separator"]')).toHaveLength(1)
  })
})
