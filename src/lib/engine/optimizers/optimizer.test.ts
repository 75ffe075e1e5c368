import { describe, expect, test } from 'vitest'
import * as tf from '../index.ts'

const rules: [string, () => tf.Optimizer][] = [
  ['sgd', () => tf.train.sgd(0.1)],
  ['momentum', () => tf.train.momentum(0.1, 0.9, true)],
  ['adagrad', () => tf.train.adagrad(0.1)],
  ['adadelta', () => tf.train.adadelta(0.5)],
  ['rmsprop', () => tf.train.rmsprop(0.1, 0.9, 0.5)],
  ['rmsprop, centered', () => tf.train.rmsprop(0.1, 0.9, 0.5, null, true)],
  ['adam', () => tf.train.adam(0.1)],
  ['adamW', () => tf.train.adamW(0.1)],
  ['adamax', () => tf.train.adamax(0.1, 0.9, 0.999, null, 0.1)],
]

const start = () => [tf.variable([2, -1.5, 0.5]), tf.variable([[3]])]
const loss = ([a, b]: tf.Variable[]) => a.square().mul([1, 4, 0.2]).sum().add(b.square().sum())

function steps(optimizer: tf.Optimizer, variables: tf.Variable[], count: number): number[] {
  for (let i = 0; i < count; i++) optimizer.minimize(() => loss(variables), false, variables)
  return variables.flatMap((v) => [...v.dataSync()])
}

describe.each(rules)('%s', (_, make) => {
  test('goes on from a saved state as if it had never stopped', async () => {
    const unbroken = steps(make(), start(), 7)
    const variables = start()
    const [first, second] = [make(), make()]
    steps(first, variables, 3)
    await second.setWeights(await first.getWeights())
    expect(second.iterations).toBe(3)
    expect(steps(second, variables, 4)).toEqual(unbroken)
  })

  test('keeps its state through tidy, and frees it when it is disposed', () => {
    const unbroken = steps(make(), start(), 2)
    const [optimizer, variables] = [make(), start()]
    const { numTensors } = tf.memory()
    expect([1, 1].flatMap(() => tf.tidy(() => steps(optimizer, variables, 1))).slice(4)).toEqual(unbroken)
    optimizer.dispose()
    expect(tf.memory().numTensors).toBe(numTensors)
  })

  test('says what it was made with', () => {
    const optimizer = make()
    expect(optimizer.getConfig().learningRate).toBe(optimizer.learningRate)
    optimizer.learningRate = 0.25
    expect(optimizer.getConfig().learningRate).toBe(0.25)
  })
})

test('the state is named after the variables', async () => {
  const optimizer = tf.train.adam(0.1)
  const x = tf.variable([1, 2], true, 'named-x')
  optimizer.minimize(() => x.square().sum(), false, [x])
  const state = await optimizer.getWeights()
  expect(state.map(({ name }) => name)).toEqual(['iter', 'named-x/m', 'named-x/v'])
  expect(state[0].tensor.dataSync()[0]).toBe(1)
  expect(Array.from(state[1].tensor.dataSync())).toEqual([Math.fround(0.2), Math.fround(0.4)])
})

test('gradients may come as a list, in which some are missing', () => {
  const [a, b] = [tf.variable([1], true, 'list-a'), tf.variable([1], true, 'list-b')]
  tf.train.sgd(0.5).applyGradients([
    { name: 'list-a', tensor: tf.tensor([1]) },
    { name: 'list-b', tensor: null },
  ])
  expect([a.dataSync()[0], b.dataSync()[0]]).toEqual([0.5, 1])
})

describe('clipByGlobalNorm', () => {
  test('shortens all gradients by one factor, in a list or by name', () => {
    const [a, b] = [tf.tensor([3]), tf.tensor([[0, 4]])]
    expect(tf.globalNorm([a, b]).dataSync()[0]).toBe(5)
    expect(tf.clipByGlobalNorm([a, b], 1).map((x) => x.arraySync())).toEqual([
      [Math.fround(0.6)],
      [[0, Math.fround(0.8)]],
    ])
    expect(tf.clipByGlobalNorm({ a, b }, 2.5).a.arraySync()).toEqual([1.5])
  })

  test('leaves gradients that are short enough', () => {
    expect(tf.clipByGlobalNorm([tf.tensor([3, 4])], 6)[0].arraySync()).toEqual([3, 4])
    expect(tf.clipByGlobalNorm([tf.tensor([0, 0])], 1)[0].arraySync()).toEqual([0, 0])
  })

  test('refuses a length that is not positive', () => {
    expect(() => tf.clipByGlobalNorm([tf.tensor([1])], 0)).toThrow('clipByGlobalNorm: the longest length')
  })
})
