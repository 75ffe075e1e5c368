import { expect, test } from 'vitest'
import { formatLog } from './format-log.ts'

test.each<[text: string, values: unknown[]]>([
  ['', []],
  ['undefined', [undefined]],
  ['100% { a: 1 }', ['100%', { a: 1 }]],
  ['x is 3, 4 of 0.5', ['%s is %d, %i of %f', 'x', 3.7, '4 apples', '0.5']],
  ['12n NaN NaN', ['%d %d %d', 12n, {}, Symbol('s')]],
  ["[1] 'a'", ['%o %O', [1], 'a']],
  ['red 1', ['%cred', 'color: red', 1]],
  ['one and %s', ['%s and %s', 'one']],
  ['50%', ['%d%%', 50]],
  ['%d%%', ['%d%%']],
  ['1 %s a', [1, '%s', 'a']],
  ['%s a', ['%s', '%s', 'a']],
])('a console writes %j', (text, values) => {
  expect(formatLog(values)).toBe(text)
})
