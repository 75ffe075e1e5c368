import { expect, test } from 'vitest'
import * as tf from '../../index.ts'
import { layers, setSeed, type Tensor } from '../../index.ts'

const numbers = (shape: number[], seed: number) => tf.randomNormal(shape, 0, 0.6, 'float64', seed)
const matrix = (x: Tensor) => x.arraySync() as number[][]
const sigmoid = (v: number) => 1 / (1 + Math.exp(-v))

/** x W + h U + b for one example, by loops. */
const sums = (x: number[], h: number[], W: number[][], U: number[][], b: number[]): number[] =>
  b.map((start, j) => {
    let sum = start
    for (const [i, v] of x.entries()) sum += v * W[i][j]
    for (const [i, v] of h.entries()) sum += v * U[i][j]
    return sum
  })

test('an lstm is what its formula says, number by number', () => {
  const units = 2
  const layer = layers.lstm({
    units,
    recurrentActivation: 'sigmoid',
    biasInitializer: 'randomNormal',
    returnSequences: true,
  })
  const x = numbers([1, 4, 3], 1)
  const y = matrix(layer.apply(x).squeeze([0]))
  const [W, U, b] = [...layer.getWeights().slice(0, 2).map(matrix), layer.getWeights()[2].arraySync()] as [
    number[][],
    number[][],
    number[],
  ]
  let [h, c] = [Array<number>(units).fill(0), Array<number>(units).fill(0)]
  for (const [t, now] of matrix(x.squeeze([0])).entries()) {
    const z = sums(now, h, W, U, b)
    const gate = (k: number, j: number) => z[k * units + j]
    c = c.map((v, j) => sigmoid(gate(1, j)) * v + sigmoid(gate(0, j)) * Math.tanh(gate(2, j)))
    h = c.map((v, j) => sigmoid(gate(3, j)) * Math.tanh(v))
    for (const [j, v] of h.entries()) expect(y[t][j]).toBeCloseTo(v, 12)
  }
})

test('a gru is what its formula says, number by number', () => {
  const units = 2
  const layer = layers.gru({ units, recurrentActivation: 'sigmoid', biasInitializer: 'randomNormal' })
  const x = numbers([1, 4, 3], 1)
  const y = matrix(layer.apply(x))[0]
  const [W, U, b] = [...layer.getWeights().slice(0, 2).map(matrix), layer.getWeights()[2].arraySync()] as [
    number[][],
    number[][],
    number[],
  ]
  let h = Array<number>(units).fill(0)
  for (const now of matrix(x.squeeze([0]))) {
    const [own, all] = [sums(now, [], W, U, b), sums(now, h, W, U, b)]
    const reset = h.map((v, j) => sigmoid(all[units + j]) * v)
    const candidates = h.map((_, j) =>
      Math.tanh(own[2 * units + j] + sums([], reset, W, U, b)[2 * units + j] - b[2 * units + j]),
    )
    h = h.map((v, j) => sigmoid(all[j]) * v + (1 - sigmoid(all[j])) * candidates[j])
  }
  for (const [j, v] of h.entries()) expect(y[j]).toBeCloseTo(v, 12)
})

test('the biases of forget gates are 1 when they are asked to be', () => {
  const cell = layers.lstmCell({ units: 2, unitForgetBias: true })
  layers.rnn({ cell }).apply(tf.zeros([1, 2, 3]))
  expect(cell.bias!.read().arraySync()).toEqual([0, 0, 1, 1, 0, 0, 0, 0])
})

test('a sequence in two parts, states handed over, is as good as one', () => {
  setSeed(1)
  const layer = layers.lstm({ units: 2, returnState: true })
  const x = numbers([2, 6, 3], 1)
  const [whole] = layer.apply(x) as unknown as Tensor[]
  const [, h, c] = layer.apply(x.slice([0, 0], [2, 2])) as unknown as Tensor[]
  const [parts] = layer.apply(x.slice([0, 2]), { initialState: [h, c] }) as unknown as Tensor[]
  for (const [i, v] of parts.dataSync().entries()) expect(v).toBeCloseTo(whole.dataSync()[i], 12)
  const [listed] = layer.apply([x.slice([0, 2]), h, c]) as unknown as Tensor[]
  expect(listed.dataSync()).toEqual(parts.dataSync())
})

test('a stateful layer goes on where it was, until it is told to forget', () => {
  setSeed(1)
  const layer = layers.gru({ units: 2, stateful: true, batchInputShape: [1, 3, 2] })
  const model = tf.sequential({ layers: [layer] })
  const x = tf.ones([1, 3, 2])
  const predict = () => [...model.predict(x).dataSync()]
  const first = predict()
  expect(predict()).not.toEqual(first)
  model.resetStates()
  expect(predict()).toEqual(first)
  expect(() => layers.gru({ units: 2 }).resetStates()).toThrow('has no states to reset: it is not stateful')
})

test('a masked step leaves everything as it was', () => {
  setSeed(1)
  const layer = layers.lstm({ units: 3, returnSequences: true })
  const x = numbers([1, 4, 2], 1)
  const mask = tf.tensor([[true, true, false, false]])
  const y = matrix(layer.apply(x, { mask }).squeeze([0]))
  expect(y[2]).toEqual(y[1])
  expect(y[3]).toEqual(y[1])
  const short = matrix(layer.apply(x.slice([0, 0], [1, 2])).squeeze([0]))
  for (const [j, v] of short[1].entries()) expect(y[3][j]).toBeCloseTo(v, 12)
})

test('a bidirectional layer can leave its directions apart, with their states', () => {
  setSeed(1)
  const layer = layers.bidirectional({
    layer: layers.gru({ units: 2, returnSequences: true, returnState: true }),
    mergeMode: null,
  })
  const x = numbers([1, 3, 2], 1)
  const [forward, backward, ...states] = layer.apply(x) as unknown as Tensor[]
  expect([forward, backward, ...states].map(({ shape }) => shape)).toEqual([
    [1, 3, 2],
    [1, 3, 2],
    [1, 2],
    [1, 2],
  ])
  // The backward layer ends where the sequence begins.
  expect(matrix(backward.squeeze([0]))[0]).toEqual(matrix(states[1])[0])
  expect(matrix(forward.squeeze([0]))[2]).toEqual(matrix(states[0])[0])
  expect(layer.computeOutputShape([null, 3, 2])).toEqual([
    [null, 3, 2],
    [null, 3, 2],
    [null, 2],
    [null, 2],
  ])
})

test('the weights of recurrent layers are regularized, which tfjs forgets', () => {
  const layer = layers.bidirectional({ layer: layers.lstm({ units: 2, kernelRegularizer: 'l1l2' }) })
  layer.apply(tf.zeros([1, 2, 3]))
  const losses = layer.calculateLosses()
  expect(losses).toHaveLength(2)
  expect(losses[0].dataSync()[0]).toBeGreaterThan(0)
})
