import { setFlagsFromString } from 'node:v8'
import { expect, test } from 'vitest'
import * as tf from '../index.ts'

setFlagsFromString('--allow-natives-syntax')
const holdsDoubles = new Function('list', 'return %HasDoubleElements(list)') as (list: readonly number[]) => boolean

/** [2, 3] as a list of doubles: what is left of a list that held fractions before. */
function doubles(): number[] {
  const list = [0.5, 0.5]
  list[0] = 2
  list[1] = 3
  return list
}

const makers: Record<string, (shape: number[]) => tf.Tensor> = {
  tensor: (shape) => tf.tensor([1, 2, 3, 4, 5, 6], shape),
  zeros: (shape) => tf.zeros(shape),
  randomNormal: (shape) => tf.randomNormal(shape),
  buffer: (shape) => tf.buffer(shape).toTensor(),
  reshape: (shape) => tf.range(0, 6).reshape(shape),
  broadcastTo: (shape) => tf.range(0, 3).broadcastTo(shape),
  scatterND: (shape) => tf.scatterND([[1]], [[1, 2, 3]], shape),
}

test.each(Object.entries(makers))('%s has its shape for itself, in whole numbers of 32 bits', (_, make) => {
  const shape = doubles()
  expect(holdsDoubles(shape)).toBe(true)
  const x = make(shape)
  expect(x.shape).toEqual([2, 3])
  expect(holdsDoubles(x.shape)).toBe(false)
  expect(holdsDoubles(x.matMul(x, false, true).shape)).toBe(false)
  shape[0] = 7
  expect(x.shape).toEqual([2, 3])
})

test('an axis that no array could hold is refused', () => {
  expect(() => tf.zeros([0, 2 ** 31])).toThrow('zeros: an axis has 2147483647 elements at most, [0,2147483648]')
})
