import { describe, expect, test } from 'vitest'
import { createTestKernel, texts } from '../worker/test-kernel.ts'
import { inspect } from './inspect.ts'
import { modelPart } from './model-part.ts'

const kernel = createTestKernel()

const code = `
  const model = tf.sequential({
    layers: [tf.layers.dense({ units: 2, inputShape: [3], activation: 'relu' }), tf.layers.dropout({ rate: 0.1 })],
  })
  const optimizer = tf.train.adam(0.01)
  model.compile({ loss: 'meanSquaredError', optimizer })
  const history = await model.fit(tf.ones([4, 3]), tf.ones([4, 2]), { epochs: 2 })
  const parts = [
    model, model.layers[0], model.layers[1], tf.layers.dense({ units: 1 }), tf.input({ shape: [3] }), optimizer,
    tf.train.rmsprop(0.1), tf.initializers.glorotNormal({}), history,
  ]
  for (const part of parts) console.log(part)
  history`

describe.each(['reference', 'tfjs-cpu'] as const)('on %s', (engine) => {
  test('models and their parts are shown in few words, training as a table of its epochs', async () => {
    await kernel.plan({ cell: code })
    const { items, values, error } = await kernel.run('cell', engine, true)
    expect(error).toBeUndefined()
    expect(texts(items)).toEqual([
      'Sequential, 8 parameters: Dense, Dropout',
      'Dense, 8 parameters',
      'Dropout, 0 parameters',
      'Dense',
      'SymbolicTensor float32 [null, 3]',
      'Optimizer adam, learning rate 0.01',
      'Optimizer rmsprop, learning rate 0.1',
      'VarianceScaling',
      'History of 2 epochs: loss',
    ])
    expect(items.at(-1)).toMatchObject({
      type: 'table',
      columns: ['epoch', 'loss'],
      rows: [
        [1, expect.any(Number)],
        [2, expect.any(Number)],
      ],
    })
    expect(values?.find(({ name }) => name === 'history.loss')?.numeric?.shape).toEqual([2])
    expect(values?.find(({ name }) => name === 'model')?.text).toBe('Sequential, 8 parameters: Dense, Dropout')
  })
})

test('objects of readers are shown as they are', () => {
  expect(inspect({ epoch: [1], history: { loss: [1] } })).toBe('{ epoch: [1], history: { loss: [1] } }')
  expect(modelPart({ shape: [1], dtype: 'float32', layers: [] })).toBeNull()
  const trap = { getConfig: () => ({}), getClassName: (): never => fail() }
  expect(inspect(trap)).toBe('{ getConfig: ƒ getConfig, getClassName: ƒ getClassName }')
})

function fail(): never {
  throw new Error('of the reader')
}
