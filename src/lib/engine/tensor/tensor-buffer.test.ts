import { expect, test } from 'vitest'
import * as tf from '../index.ts'

test('a buffer is filled place by place, and becomes a tensor', () => {
  const buffer = tf.buffer([2, 3])
  buffer.set(5, 0, 1)
  buffer.set(7, 1, 2)
  expect([buffer.get(0, 1), buffer.get(1, 2), buffer.get(0, 0)]).toEqual([5, 7, 0])
  const before = buffer.toTensor()
  buffer.set(9, 0, 0)
  expect(before.arraySync()).toEqual([
    [0, 5, 0],
    [0, 0, 7],
  ])
})

test('the buffer of a tensor is a copy', () => {
  const x = tf.tensor([1, 2])
  x.bufferSync().set(9, 0)
  expect(x.arraySync()).toEqual([1, 2])
})

test('places and indices are each the other read backwards', () => {
  const buffer = tf.buffer([2, 3, 4], 'int32')
  for (let i = 0; i < buffer.size; i++) expect(buffer.locToIndex(buffer.indexToLoc(i))).toBe(i)
  expect(buffer.indexToLoc(23)).toEqual([1, 2, 3])
})

test.each<[string, () => unknown]>([
  ['buffer: cannot get [0,3], it is outside of [2,3]', () => tf.buffer([2, 3]).get(0, 3)],
  ['buffer: cannot set [0], it is outside of [2,3]', () => tf.buffer([2, 3]).set(1, 0)],
  ['buffer: sizes must be whole numbers, [2,0.5]', () => tf.buffer([2, 0.5])],
  ['buffer: 2 values do not fill shape [3]', () => tf.buffer([3], 'float32', Float32Array.of(1, 2))],
])('%s', (message, f) => {
  expect(f).toThrow(message)
})
