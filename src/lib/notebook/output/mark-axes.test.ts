// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { markAxes } from './mark-axes.ts'

vi.mock('../late-style.ts', () => ({ adoptStyle() {} }))

/** The message once marked, marks in stars. */
function marked(text: string, details: Record<string, string>): string {
  const message = document.createElement('span')
  message.textContent = text
  markAxes(message, details)
  for (const mark of message.querySelectorAll('mark')) mark.replaceWith(`*${mark.textContent}*`)
  return message.textContent!
}

test.each([
  ['[2,3] × [2,4]', '1|0', '[2,*3*] × [*2*,4]'],
  ['[5,2,3], [4,3]', '1|0', '[5,*2*,3], [*4*,3]'],
  ['[2,3], [4,5]', '0,1|0,1', '[*2*,*3*], [*4*,*5*]'],
  ['[?,10], [?,12]', '1|1', '[?,*10*], [?,*12*]'],
])('the sizes of %s that clash along %s are marked', (shapes, marks, expected) => {
  expect(marked(`op: ${shapes} do not fit.`, { shapes, marks })).toBe(`op: ${expected} do not fit.`)
})

test('a message that does not name the shapes stays as it is', () => {
  expect(marked('op: 3 and 2 differ', { shapes: '[3]', marks: '0' })).toBe('op: 3 and 2 differ')
})
