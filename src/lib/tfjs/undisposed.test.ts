import { beforeAll, describe, expect, test } from 'vitest'
import type { Backend } from './asset-names.ts'
import { tfjsAsset } from './bundle.ts'
import { loadTfjs, type Tf } from './load.ts'
import { countUndisposed } from './undisposed.ts'

test('before tfjs is loaded nothing is undisposed', () => {
  expect(countUndisposed([])).toBe(0)
})

describe.each<Backend>(['cpu', 'wasm'])('tensors on %s that nobody needs', (backend) => {
  let tf: Tf
  beforeAll(async () => {
    tf = await loadTfjs(backend, tfjsAsset, new Set(['layers']))
  })

  test('are those neither held nor kept nor disposed of', () => {
    const before = countUndisposed([])
    const x = tf.tensor1d([1, 2])
    const y = tf.keep(x.square().add(1)) // The square is left behind.
    expect(countUndisposed([x]) - before).toBe(1)
    expect(countUndisposed([x, x, y]) - before).toBe(1)
    expect(countUndisposed([]) - before).toBe(2)
    tf.dispose([x, y])
    y.dispose()
    expect(countUndisposed([x, y]) - before).toBe(1)
  })

  test('are not left by tidy, by gradients or by steps of an optimizer', () => {
    const before = countUndisposed([])
    const w = tf.tidy(() => tf.variable(tf.tensor1d([1, 2])))
    const adam = tf.train.adam(0.1)
    for (let i = 0; i < 3; i++) adam.minimize(() => w.square().sum())
    const gradient = tf.grad((x) => x.square().sum())
    const g = gradient(w)
    expect(countUndisposed([g]) - before).toBe(0)
    tf.dispose([g, w])
  })

  test('are left behind by a step that is not in tidy', () => {
    const w = tf.variable(tf.tensor1d([1, 2])) // The tensor that it started from stays.
    const before = countUndisposed([])
    const { value, grads } = tf.variableGrads(() => w.square().sum(), [w])
    expect(countUndisposed([value]) - before).toBe(1)
    tf.dispose(grads)
    expect(countUndisposed([value]) - before).toBe(0)
    tf.dispose([w, value])
  })

  test('are not left by fit', async () => {
    const model = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [2] })] })
    model.compile({ loss: 'meanSquaredError', optimizer: 'adam' })
    const [x, y] = [tf.ones([8, 2]), tf.zeros([8, 2])]
    await model.fit(x, y, { epochs: 1 })
    const before = countUndisposed([])
    await model.fit(x, y, { epochs: 2 })
    expect(countUndisposed([]) - before).toBe(0)
  })
})
