import { expect, test } from 'vitest'
import * as tf from '../../index.ts'
import { layers, setSeed, type Tensor } from '../../index.ts'

/** Mean and variance of all elements. */
const moments = (x: Tensor): number[] => {
  const { mean, variance } = tf.moments(x)
  return [mean.dataSync()[0], variance.dataSync()[0]]
}

const x = tf.randomNormal([200, 500], 0, 1, 'float64', 1)

test.each([0.1, 0.5])('alpha dropout of %d leaves mean 0 and variance 1; tfjs gets a sign wrong', (rate) => {
  setSeed(1)
  const [mean, variance] = moments(layers.alphaDropout({ rate }).apply(x, { training: true }))
  expect(Math.abs(mean)).toBeLessThan(0.02)
  expect(Math.abs(variance - 1)).toBeLessThan(0.02)
})

test('dropout drops its share, and leaves the mean', () => {
  setSeed(1)
  const y = layers.dropout({ rate: 0.3 }).apply(tf.ones([200, 500]), { training: true })
  const values = y.dataSync()
  expect(values.filter((v) => v === 0).length / values.length).toBeCloseTo(0.3, 2)
  expect(new Set(values)).toEqual(new Set([0, Math.fround(1 / 0.7)]))
})

test.each([
  ['gaussianNoise', layers.gaussianNoise({ stddev: 0.5 }), 0, 1.25],
  ['gaussianDropout', layers.gaussianDropout({ rate: 0.2 }), 0, 1.25],
])('%s adds as much noise as it says', (_, layer, mean, variance) => {
  setSeed(1)
  const found = moments(layer.apply(x, { training: true }))
  expect(found[0]).toBeCloseTo(mean, 1)
  expect(found[1]).toBeCloseTo(variance, 1)
})

test.each([
  layers.dropout({ rate: 0.5 }),
  layers.spatialDropout1d({ rate: 0.5 }),
  layers.gaussianNoise({ stddev: 1 }),
  layers.gaussianDropout({ rate: 0.5 }),
  layers.alphaDropout({ rate: 0.5 }),
])('in use, noise is silent', (layer) => {
  expect(layer.apply(tf.tensor([[[1, 2]]])).arraySync()).toEqual([[[1, 2]]])
})
