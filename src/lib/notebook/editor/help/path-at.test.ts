import { javascript } from '@codemirror/lang-javascript'
import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { nameAt } from './path-at.ts'

/** The name at the bar in a text. */
function at(text: string) {
  const pos = text.indexOf('|')
  const doc = text.replace('|', '')
  return nameAt(EditorState.create({ doc, extensions: javascript({ typescript: true }) }), pos, 1)
}

test.each([
  ['const rate = |lr * 2', 'lr', ['lr']],
  ['tf.|matMul(a, b)', 'matMul', ['tf', 'matMul']],
  ['tf.losses.|huberLoss(a, b)', 'huberLoss', ['tf', 'losses', 'huberLoss']],
  ['|tf.matMul(a, b)', 'tf', ['tf']],
  ['const |made = 1', 'made', ['made']],
  ['[1, 2].|map(f)', 'map', ['Array', 'prototype', 'map']],
  ["'word'.|split('')", 'split', ['String', 'prototype', 'split']],
  ['(theta).|mul(2)', 'mul', ['theta', 'mul']],
])('%s names a path', (text, name, path) => {
  expect(at(text)).toMatchObject({ name, path })
})

test.each([
  ['f(x).|relu()', 'relu'],
  ['rows[0].|relu()', 'relu'],
  ['const f = (x) => |x.mul(2)', 'x'],
  ['const f = (x) => x.|mul(2)', 'mul'],
  ['for (const step of steps) { |step }', 'step'],
  ['function f() { const w = 1; return |w }', 'w'],
])('%s: only running the cell could tell', (text, name) => {
  expect(at(text)).toMatchObject({ name, path: null })
})

test.each([['1 |+ 2'], ["'|word'"], ['// |word'], ['|42']])('%s is no name', (text) => {
  expect(at(text)).toBeNull()
})

test('a function declared at the top is the name of a cell', () => {
  expect(at('function |walk(x) { return x }')).toMatchObject({ path: ['walk'] })
})
