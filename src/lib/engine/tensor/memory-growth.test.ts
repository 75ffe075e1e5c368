import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import * as tf from '../index.ts'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** Bytes of arrays that are still in use. Arrays are freed beside the program, so it may take a few moments. */
async function arrayBytes(): Promise<number> {
  for (let i = 0; i < 5; i++) {
    collect()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return process.memoryUsage().arrayBuffers
}

test.each([false, true])('a thousand training steps grow nothing, with SIMD: %j', async (simd) => {
  tf.useSimd(simd)
  const x = tf.randomNormal([32, 64], 0, 1, 'float32', 1)
  const y = tf.randomNormal([32, 8], 0, 1, 'float32', 2)
  const [W, V] = [tf.variable(tf.randomNormal([64, 32], 0, 0.1, 'float32', 3)), tf.variable(tf.zeros([32, 8]))]
  const optimizer = tf.train.adam(0.01)
  const step = () =>
    optimizer.minimize(() => tf.losses.meanSquaredError(y, x.matMul(W).relu().matMul(V)), false, [W, V])
  for (let i = 0; i < 10; i++) step()
  const [before, bytes] = [tf.memory(), await arrayBytes()]
  for (let i = 0; i < 1000; i++) step()
  expect(tf.memory()).toEqual(before)
  // A step makes more than 50,000 bytes: if each left even one number, this would show.
  expect((await arrayBytes()) - bytes).toBeLessThan(100_000)
  tf.useSimd(false)
  tf.dispose([x, y, W, V])
})

test('a tape that is dropped takes its values with it', async () => {
  const x = tf.ones([1000])
  const trace = () => tf.tidy(() => void tf.trace(() => x.square().exp().sum()))
  trace()
  const bytes = await arrayBytes()
  for (let i = 0; i < 200; i++) trace()
  expect((await arrayBytes()) - bytes).toBeLessThan(100_000)
})
