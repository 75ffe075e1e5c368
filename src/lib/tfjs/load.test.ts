import { beforeAll, describe, expect, test } from 'vitest'
import { normals, setSeed, uniforms } from '#lib/engine/index.ts'
import type { Backend, TfjsAssetName } from './asset-names.ts'
import { tfjsAsset } from './bundle.ts'
import { loadTfjs, type Tf } from './load.ts'

const asked: TfjsAssetName[] = []
const getAsset = (name: TfjsAssetName) => {
  asked.push(name)
  return tfjsAsset(name)
}

describe('before anything is loaded', () => {
  test('a missing file is an error, and the next call tries again', async () => {
    const offline = async (name: TfjsAssetName) => Promise.reject(new Error(`asset: could not be fetched, ${name}`))
    await expect(loadTfjs('cpu', offline)).rejects.toThrow('asset: could not be fetched, tfjs-core')
    expect((await loadTfjs('cpu', getAsset)).getBackend()).toBe('cpu')
  })

  test('a missing binary fails the backend, and the next call tries again', async () => {
    const noBinary = (name: TfjsAssetName) =>
      name.startsWith('wasm/') ? Promise.reject(new Error('asset: could not be fetched')) : tfjsAsset(name)
    await expect(loadTfjs('wasm', noBinary)).rejects.toThrow('asset: could not be fetched')
    expect((await loadTfjs('wasm', getAsset)).getBackend()).toBe('wasm')
  })
})

describe.each<Backend>(['cpu', 'wasm'])('tfjs on %s', (backend) => {
  let tf: Tf
  beforeAll(async () => {
    tf = await loadTfjs(backend, getAsset)
  })

  test('computes, with chained methods', () => {
    const x = tf.tensor2d([1, 2, 3, 4], [2, 2])
    expect(x.matMul(x).add(1).arraySync()).toEqual([
      [8, 11],
      [16, 23],
    ])
    expect(tf.getBackend()).toBe(backend)
  })

  test('has gradients, and its optimizers walk down a bowl', () => {
    expect([
      ...tf
        .grad((x) => x.square().sum())(tf.tensor1d([3, -1]))
        .dataSync(),
    ]).toEqual([6, -2])
    const w = tf.variable(tf.scalar(3))
    const sgd = tf.train.sgd(0.1)
    for (let i = 0; i < 3; i++) sgd.minimize(() => w.square().asScalar())
    expect(w.dataSync()[0]).toBeCloseTo(3 * 0.8 ** 3, 5)
    w.dispose()
  })

  test('draws the random numbers of our engine, from its main stream and from a seed', () => {
    setSeed(7)
    const expected = [normals(3, 1, 2), uniforms(2, -1, 1)].map((numbers) => [...Float32Array.from(numbers)])
    setSeed(7)
    const drawn = [tf.randomNormal([3], 1, 2), tf.randomUniform([2], -1, 1)].map((tensor) => [...tensor.dataSync()])
    expect(drawn).toEqual(expected)
    expect([...tf.randomNormal([2, 2], 0, 1, 'float32', 5).dataSync()]).toEqual([
      ...Float32Array.from(normals(4, 0, 1, 5)),
    ])
    expect(tf.randomUniform([4], 0, 10, 'int32', 1).dtype).toBe('int32')
  })

  test('waits for no frame', async () => {
    await expect(tf.nextFrame()).resolves.toBeUndefined()
  })
})

test('backends share one core: tensors move between them', async () => {
  const cpu = await loadTfjs('cpu', getAsset)
  const x = cpu.tensor1d([1, 2])
  const wasm = await loadTfjs('wasm', getAsset)
  expect(wasm).toBe(cpu)
  expect([...wasm.mul(x, 2).dataSync()]).toEqual([2, 4])
})

test('each file is asked for once, and the threaded binary never', async () => {
  await Promise.all([loadTfjs('cpu', getAsset), loadTfjs('wasm', getAsset)])
  expect(new Set(asked).size).toBe(asked.length)
  expect(asked).toContain('wasm/tfjs-backend-wasm-simd.wasm')
})

test('a backend that this machine lacks says so', async () => {
  await expect(loadTfjs('webgpu', getAsset)).rejects.toThrow('tfjs: no graphics adapter, webgpu')
  expect((await loadTfjs('cpu', getAsset)).getBackend()).toBe('cpu')
})

test("a cell's tf cannot be changed by a cell", () => {
  return expect(
    loadTfjs('cpu', getAsset).then((tf) => {
      ;(tf as unknown as Record<string, unknown>).add = () => 0
    }),
  ).rejects.toThrow(TypeError)
})
