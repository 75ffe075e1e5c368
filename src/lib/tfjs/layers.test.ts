import type { Tensor } from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { dropout, setSeed, truncatedNormals } from '#lib/engine/index.ts'
import type { Backend, TfjsAssetName } from './asset-names.ts'
import { tfjsAsset } from './bundle.ts'
import { loadTfjs, type Tf } from './load.ts'

describe('tfjs-layers', () => {
  const asked: TfjsAssetName[] = []
  const getAsset = (name: TfjsAssetName) => {
    asked.push(name)
    return tfjsAsset(name)
  }

  test('is not fetched for cells that do not name it; who asks for it all the same is told what to do', async () => {
    const tf = await loadTfjs('cpu', getAsset, new Set(['add', 'grad']))
    expect(asked).not.toContain('tfjs-layers')
    expect(() => tf.layers).toThrow('tf.layers: is loaded for cells that name it in their text. Write tf.layers.')
    expect(Object.keys({ ...tf })).not.toContain('layers')
  })

  test('is fetched once for those that do, and stays', async () => {
    const tf = await loadTfjs('cpu', getAsset, new Set(['sequential']))
    await loadTfjs('wasm', getAsset, new Set(['layers']))
    expect(asked.filter((name) => name === 'tfjs-layers')).toHaveLength(1)
    expect(await loadTfjs('cpu', getAsset)).toBe(tf)
    expect(tf.layers.dense).toBeTypeOf('function')
    expect(Object.keys({ ...tf })).toContain('layers')
    expect(() => {
      ;(tf as unknown as Record<string, unknown>).layers = 0
    }).toThrow(TypeError)
  })
})

describe.each<Backend>(['cpu', 'wasm'])('layers on %s', (backend) => {
  let tf: Tf
  beforeAll(async () => {
    tf = await loadTfjs(backend, tfjsAsset, new Set(['layers']))
  })

  /** Trains on numbers that can be learned, and gives the losses of all epochs. */
  async function losses(layers: (tf: Tf) => Parameters<Tf['sequential']>[0], x: Tensor, y: Tensor, epochs = 6) {
    const model = tf.sequential(layers(tf))
    model.compile({ loss: 'meanSquaredError', optimizer: tf.train.adam(0.02) })
    const { history } = await model.fit(x, y, { epochs, batchSize: 8 })
    return history.loss as number[]
  }

  test('a model starts with numbers of the seeded streams', () => {
    setSeed(5)
    const expected = Array.from(truncatedNormals(12, 0, Math.sqrt(2 / 7)), Math.fround)
    setSeed(5)
    const model = tf.sequential({ layers: [tf.layers.dense({ units: 3, inputShape: [4] })] })
    expect([...model.getWeights()[0].dataSync()]).toEqual(expected)
  })

  test('training is the same every time: weights, order of the samples, dropout', async () => {
    const train = () => {
      setSeed(3)
      const x = tf.randomNormal([24, 4])
      const layers = (tf: Tf) => ({
        layers: [
          tf.layers.dense({ units: 8, inputShape: [4], kernelInitializer: 'orthogonal', activation: 'relu' }),
          tf.layers.dropout({ rate: 0.3 }),
          tf.layers.dense({ units: 1 }),
        ],
      })
      return losses(layers, x, x.sum(1, true))
    }
    const first = await train()
    expect(await train()).toEqual(first)
    expect(first.at(-1)).toBeLessThan(first[0])
  })

  test('a convolutional network learns', async () => {
    setSeed(1)
    const x = tf.randomNormal([16, 8, 8, 2])
    const layers = (tf: Tf) => ({
      layers: [
        tf.layers.conv2d({ filters: 6, kernelSize: 3, padding: 'same', inputShape: [8, 8, 2], activation: 'relu' }),
        tf.layers.maxPooling2d({ poolSize: 2 }),
        tf.layers.separableConv2d({ filters: 6, kernelSize: 3, activation: 'tanh' }),
        tf.layers.conv2d({ filters: 4, kernelSize: 2, dilationRate: 1, padding: 'same' }),
        tf.layers.averagePooling2d({ poolSize: 2, padding: 'same' }),
        tf.layers.batchNormalization(),
        tf.layers.flatten(),
        tf.layers.dense({ units: 1 }),
      ],
    })
    const y = x.mean([1, 2, 3]).reshape([16, 1]).mul(10)
    const path = await losses(layers, x, y, 15)
    expect(path.at(-1)).toBeLessThan(path[0] / 4)
  })

  test('an embedding and an LSTM learn', async () => {
    setSeed(1)
    const words = tf.randomUniform([32, 5], 0, 6, 'int32')
    const layers = (tf: Tf) => ({
      layers: [
        tf.layers.embedding({ inputDim: 6, outputDim: 4, inputLength: 5 }),
        tf.layers.lstm({ units: 6 }),
        tf.layers.dense({ units: 1 }),
      ],
    })
    const path = await losses(layers, words, words.equal(2).sum(1, true).cast('float32'), 30)
    expect(path.at(-1)).toBeLessThan(path[0] / 2)
  })

  test('a model can be saved to memory and loaded again', async () => {
    const input = tf.input({ shape: [3] })
    const hidden = tf.layers.dense({ units: 2, activation: 'relu' }).apply(input)
    const output = tf.layers.concatenate().apply([hidden as ReturnType<Tf['input']>, input])
    const model = tf.model({ inputs: input, outputs: output as ReturnType<Tf['input']> })
    let saved: Parameters<Tf['io']['fromMemorySync']>[0] | undefined
    await model.save(
      tf.io.withSaveHandler(async (artifacts) => {
        saved = artifacts
        return { modelArtifactsInfo: tf.io.getModelArtifactsInfoForJSON(artifacts) }
      }),
    )
    const again = await tf.loadLayersModel(tf.io.fromMemory(saved as never))
    const x = tf.tensor2d([[1, -2, 3]])
    expect([...(again.predict(x) as Tensor).dataSync()]).toEqual([...(model.predict(x) as Tensor).dataSync()])
  })

  test('dropout drops what our engine drops', () => {
    const x = [[1, 2, 3, 4], [5, 6, 7, 8]] // biome-ignore format: a matrix.
    for (const noise of [undefined, [2, 1]]) {
      setSeed(4)
      const ours = [...dropout(x, 0.4, noise).dataSync(), ...dropout(x, 0.4, noise, 7).dataSync()]
      setSeed(4)
      expect([...tf.dropout(x, 0.4, noise).dataSync(), ...tf.dropout(x, 0.4, noise, 7).dataSync()]).toEqual(ours)
    }
    expect(
      [
        ...tf
          .grad((x) => tf.dropout(x, 0.5, undefined, 1))(tf.ones([8]))
          .dataSync(),
      ].sort(),
    ).toContain(2)
    expect([...tf.dropout([1, 2], 0).dataSync()]).toEqual([1, 2])
    expect(() => tf.dropout([1, 2], 1)).toThrow('rate must be a float in the range [0, 1)')
  })
})
