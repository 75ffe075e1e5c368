import { expect, test } from 'vitest'
import * as tf from '../index.ts'

test('disposeVariables frees all variables, trained or not, and their names', () => {
  const [a, b] = [tf.variable([1], true, 'freed'), tf.variable([2], false)]
  const kept = tf.tensor([3])
  tf.disposeVariables()
  expect([a.isDisposed, b.isDisposed, kept.isDisposed]).toEqual([true, true, false])
  expect(() => tf.train.sgd(0.1).applyGradients({ freed: tf.tensor([1]) })).toThrow('there is no variable named freed')
})

test('what cells ask of tfjs before they begin has an answer here', async () => {
  await tf.ready()
  expect(tf.getBackend()).toBe('reference')
  expect(await tf.setBackend('webgl')).toBe(false)
  expect(await tf.setBackend('reference')).toBe(true)
})
