import { JSDOM } from 'jsdom'
import { beforeEach, expect, test } from 'vitest'
import { changeText, markText, unmarkText } from './static-code.ts'

const html = '<code><span><i>const</i> lr = <b>0.1</b>\n</span><span><i>let</i> x = "ab"</span></code>'
let root: HTMLElement

beforeEach(() => {
  root = new JSDOM('').window.document.createElement('pre')
  root.innerHTML = html
})

test('changing a literal leaves all markup as it is', () => {
  changeText(root, { from: 11, to: 14, insert: '0.35' })
  expect(root.innerHTML).toBe(html.replace('0.1', '0.35'))
})

test('a change may span several pieces of markup', () => {
  changeText(root, { from: 0, to: 11, insert: 'let lr = ' })
  expect(root.textContent).toBe('let lr = 0.1\nlet x = "ab"')
})

test('text can be added at the end, and to a block without any', () => {
  const { length } = root.textContent!
  changeText(root, { from: length, to: length, insert: '\nx' })
  expect(root.innerHTML).toBe(html.replace('"ab"', '"ab"\nx'))
  root.innerHTML = '<code></code>'
  changeText(root, { from: 0, to: 0, insert: '1 + 1' })
  expect(root.textContent).toBe('1 + 1')
})

test('all of a text can be replaced, and taken away', () => {
  changeText(root, { from: 0, to: root.textContent!.length, insert: 'y' })
  expect(root.textContent).toBe('y')
  changeText(root, { from: 0, to: 1, insert: '' })
  expect(root.textContent).toBe('')
})

test('marking and unmarking gives the same markup back', () => {
  markText(root, 6, 20, 'mark')
  const marked = [...root.querySelectorAll('.mark')].map((span) => span.textContent)
  expect(marked.join('')).toBe('lr = 0.1\nlet x')
  expect(root.textContent).toBe('const lr = 0.1\nlet x = "ab"')
  unmarkText(root, 'mark')
  expect(root.innerHTML).toBe(html)
})
