import { expect, test } from 'vitest'
import en from '../../../../site/i18n/en.json' with { type: 'json' }
import { keyCaps } from './key-caps.ts'
import { keyGroups } from './list.ts'

test.each([
  ['Mod+Alt+↑', 'Ctrl+Alt+↑', '⌘⌥↑'],
  ['Mod+Y', 'Ctrl+Y', '⇧⌘Z'],
  ['Alt+Drag', 'Alt+drag', '⌥drag'],
  ['Shift+Mod+\\', 'Shift+Ctrl+\\', '⇧⌘\\'],
  ['Escape', 'Esc', 'esc'],
  ['?', '?', '?'],
])('%s is called %s, on a Mac %s', (keys, elsewhere, mac) => {
  expect(keyCaps(keys, false, 'drag')).toBe(elsewhere)
  expect(keyCaps(keys, true, 'drag')).toBe(mac)
})

test('every key says what it does', () => {
  const wanted = Object.entries(keyGroups).flatMap(([name, entries]) => [
    `keys.group.${name}`,
    ...entries.map(({ does }) => `keys.${does}`),
  ])
  expect(wanted.filter((key) => !(key in en))).toEqual([])
})
