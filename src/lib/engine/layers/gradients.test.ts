import { expect, test } from 'vitest'
import * as tf from '../index.ts'
import { gradcheck, layers, type Tensor, tidy } from '../index.ts'
import { listOf } from './base/inputs.ts'
import type { AnyLayer } from './base/layer.ts'

/** Numbers that sit on no kink, from a seed. */
const numbers = (shape: readonly number[], seed: string): Tensor => {
  const stream = tf.random(seed)
  const size = shape.reduce((a, b) => a * b, 1)
  const values = Array.from({ length: size }, () => Math.floor(stream.next() * 4 - 2) / 2 + 0.05 + 0.4 * stream.next())
  return tf.tensor(values, [...shape], 'float64')
}

/** All outputs as one number, in which each element counts differently. */
const weighted = (outputs: Tensor | readonly Tensor[]): Tensor =>
  listOf(outputs)
    .map((y, i) => y.mul(numbers(y.shape, `weights ${i}`)).sum())
    .reduce((a, b) => a.add(b))

const sequence = [2, 4, 3]
const image = [2, 4, 3, 2]

/** Layers in float64, and the shapes that they are fed. */
const table: Record<string, [make: () => AnyLayer, ...shapes: number[][]]> = {
  dense: [() => layers.dense({ units: 3, activation: 'tanh' }), [2, 4]],
  'dense on sequences': [() => layers.dense({ units: 2, activation: 'softmax' }), sequence],
  activation: [() => layers.activation({ activation: 'softsign' }), [2, 3]],
  geluNew: [() => layers.activation({ activation: 'gelu_new' }), [2, 3]],
  flatten: [() => layers.flatten(), image],
  reshape: [() => layers.reshape({ targetShape: [2, -1] }), [2, 6]],
  permute: [() => layers.permute({ dims: [2, 1] }), sequence],
  repeatVector: [() => layers.repeatVector({ n: 3 }), [2, 3]],
  masking: [() => layers.masking(), sequence],
  reLU: [() => layers.reLU({ maxValue: 0.7 }), [2, 4]],
  leakyReLU: [() => layers.leakyReLU(), [2, 4]],
  prelu: [() => layers.prelu({ alphaInitializer: 'ones' }), [2, 4]],
  elu: [() => layers.elu({ alpha: 0.5 }), [2, 4]],
  thresholdedReLU: [() => layers.thresholdedReLU({ theta: 0.3 }), [2, 4]],
  softmax: [() => layers.softmax({ axis: [1, 2] }), sequence],
  conv1d: [() => layers.conv1d({ filters: 2, kernelSize: 2, dilationRate: 2, padding: 'causal' }), [2, 5, 2]],
  conv2d: [() => layers.conv2d({ filters: 2, kernelSize: 2, dilationRate: [2, 1], activation: 'elu' }), image],
  conv2dTranspose: [() => layers.conv2dTranspose({ filters: 2, kernelSize: 3, strides: 2 }), [1, 2, 2, 2]],
  conv3d: [() => layers.conv3d({ filters: 2, kernelSize: 2, padding: 'same' }), [1, 2, 3, 2, 2]],
  depthwiseConv2d: [() => layers.depthwiseConv2d({ kernelSize: 2, depthMultiplier: 2, dilationRate: 2 }), image],
  separableConv2d: [() => layers.separableConv2d({ filters: 3, kernelSize: 2 }), image],
  upSampling2d: [() => layers.upSampling2d({ interpolation: 'bilinear' }), image],
  zeroPadding2d: [() => layers.zeroPadding2d({ dataFormat: 'channelsFirst' }), image],
  cropping2D: [() => layers.cropping2D({ cropping: 1 }), image],
  maxPooling1d: [() => layers.maxPooling1d(), sequence],
  averagePooling2d: [() => layers.averagePooling2d({ padding: 'same' }), image],
  globalMaxPooling2d: [() => layers.globalMaxPooling2d(), image],
  globalAveragePooling1d: [() => layers.globalAveragePooling1d(), sequence],
  batchNormalization: [() => layers.batchNormalization({ axis: 1, scale: false }), sequence],
  layerNormalization: [() => layers.layerNormalization({ axis: [1, 2] }), sequence],
  add: [() => layers.add(), [2, 3], [2, 3], [2, 1]],
  average: [() => layers.average(), [2, 3], [2, 4, 3]],
  multiply: [() => layers.multiply(), [2, 3], [2, 3]],
  maximum: [() => layers.maximum(), [2, 3], [2, 3]],
  concatenate: [() => layers.concatenate({ axis: 1 }), [2, 3], [2, 2]],
  dot: [() => layers.dot({ axes: [2, 1], normalize: true }), [2, 3, 4], [2, 4, 2]],
  'dot of a matrix and a vector': [() => layers.dot({ axes: [1, 1] }), [2, 3, 4], [2, 3]],
  simpleRNN: [() => layers.simpleRNN({ units: 2, returnSequences: true, returnState: true }), sequence],
  lstm: [() => layers.lstm({ units: 2, returnState: true, recurrentActivation: 'sigmoid' }), sequence],
  'lstm with states': [() => layers.lstm({ units: 2, goBackwards: true }), sequence, [2, 2], [2, 2]],
  gru: [() => layers.gru({ units: 2, returnSequences: true }), sequence],
  'stacked cells': [
    () => layers.rnn({ cell: [layers.lstmCell({ units: 2 }), layers.gruCell({ units: 3 })] }),
    sequence,
  ],
  bidirectional: [
    () => layers.bidirectional({ layer: layers.gru({ units: 2, returnSequences: true }), mergeMode: 'mul' }),
    sequence,
  ],
  timeDistributed: [() => layers.timeDistributed({ layer: layers.conv1d({ filters: 2, kernelSize: 2 }) }), image],
  multiHeadAttention: [() => layers.multiHeadAttention({ numHeads: 2, keyDim: 3, useCausalMask: true }), sequence],
  'attention to something else': [
    () =>
      layers.multiHeadAttention({ numHeads: 2, keyDim: 2, valueDim: 3, outputShape: 2, returnAttentionScores: true }),
    [2, 3, 2],
    [2, 4, 3],
  ],
}

test.each(Object.entries(table))('the gradients of %s, by inputs and by weights, equal the slopes', (_, row) => {
  const [make, ...shapes] = row
  const layer = make()
  const xs = shapes.map((shape, i) => numbers(shape, `x ${i}`))
  const y = listOf(layer.apply(xs))
  expect(y[0].dtype).toBe('float64')
  expect(layer.weights.every(({ dtype }) => dtype === 'float64')).toBe(true)
  const { trainableWeights: weights } = layer
  for (const [i, weight] of weights.entries()) weight.write(numbers(weight.shape, `w ${i}`))

  const { ok, worst } = gradcheck((...inputs) => weighted(layer.apply(inputs)), xs)
  expect(ok, JSON.stringify(worst)).toBe(true)

  const variables = weights.map((weight) => weight.read())
  if (variables.length === 0) return
  const { grads } = tf.variableGrads(() => weighted(layer.apply(xs)), variables)
  for (const weight of weights) expectSlopes(weight.read(), grads[weight.name], () => weighted(layer.apply(xs)))
})

/** Holds the gradient of f by a variable against central differences. */
function expectSlopes(variable: tf.Variable, gradient: Tensor, f: () => Tensor): void {
  const values = variable.dataSync()
  const at = (index: number, v: number) => {
    const moved = values.slice()
    moved[index] = v
    variable.assign(tf.tensor(moved, variable.shape, 'float64'))
    return tidy(() => f().dataSync()[0])
  }
  for (const [index, v] of values.entries()) {
    const slope = (at(index, v + 1e-5) - at(index, v - 1e-5)) / 2e-5
    expect(Math.abs(gradient.dataSync()[index] - slope)).toBeLessThan(1e-6 * Math.max(1, Math.abs(slope)))
  }
  variable.assign(tf.tensor(values, variable.shape, 'float64'))
}

test('the gradient of batch normalization in training equals the slope', () => {
  const layer = layers.batchNormalization()
  const x = numbers([4, 3], 'x')
  const { ok, worst } = gradcheck((y) => weighted(layer.apply(y, { training: true })), x)
  expect(ok, JSON.stringify(worst)).toBe(true)
})

test('the gradient of an embedding goes to the words that occur', () => {
  const layer = layers.embedding({ inputDim: 4, outputDim: 2, dtype: 'float64' })
  const words = tf.tensor2d([[1, 3, 1]], undefined, 'int32')
  layer.apply(words)
  const [weight] = layer.weights
  const { grads } = tf.variableGrads(() => weighted(layer.apply(words)), [weight.read()])
  expectSlopes(weight.read(), grads[weight.name], () => weighted(layer.apply(words)))
  expect([...grads[weight.name].dataSync().slice(0, 2)]).toEqual([0, 0])
})
