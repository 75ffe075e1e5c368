import { expect, test } from 'vitest'
import { code, type Input, tensor } from './input.ts'
import { written } from './written.ts'

test.each<[Input, string]>([
  [1.5, '1.5'],
  [-0, '-0'],
  [Number.NaN, 'NaN'],
  [Number.NEGATIVE_INFINITY, '-Infinity'],
  ['a "quoted" text\n', '"a \\"quoted\\" text\\n"'],
  [[1, [2, null]], '[1, [2, null]]'],
  [{ lr: 0.1, 'two words': true }, '{ "lr": 0.1, "two words": true }'],
  [Float32Array.of(1, 2), 'new Float32Array([1, 2])'],
  [tensor([1, 2, 3, 4], [2, 2]), 'tf.tensor([1, 2, 3, 4], [2, 2], "float32")'],
  [code('(x) => x * x'), '(x) => x * x'],
  [undefined, 'undefined'],
])('an input is written as a reader would type it: %j', (input, text) => {
  expect(written(input)).toBe(text)
})
