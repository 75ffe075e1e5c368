import { expect, test } from 'vitest'
import * as tf from '../../index.ts'
import { layers, setSeed, type Tensor } from '../../index.ts'

type Cube = number[][][]
const numbers = (shape: number[], seed: number) => tf.randomNormal(shape, 0, 1, 'float64', seed)

/** x in the terms of head h: x W + b, by loops. */
const seen = (x: number[], W: Cube, b: number[][], h: number): number[] =>
  b[h].map((start, k) => x.reduce((sum, v, d) => sum + v * W[d][h][k], start))

test('attention is what its formula says, number by number', () => {
  setSeed(1)
  const [heads, keyDim] = [2, 3]
  const layer = layers.multiHeadAttention({
    numHeads: heads,
    keyDim,
    valueDim: 2,
    outputShape: 4,
    biasInitializer: 'randomNormal',
  })
  const [query, value] = [numbers([1, 3, 5], 1), numbers([1, 4, 6], 2)]
  const y = (layer.apply([query, value]).arraySync() as Cube)[0]
  const [Wq, bq, Wk, bk, Wv, bv, Wo, bo] = layer.getWeights().map((w) => w.arraySync()) as unknown as [
    Cube, number[][], Cube, number[][], Cube, number[][], Cube, number[],
  ] // biome-ignore format: in pairs
  const [qs, vs] = [query, value].map((x) => (x.arraySync() as Cube)[0])
  for (const [i, q] of qs.entries()) {
    const out = [...bo]
    for (let h = 0; h < heads; h++) {
      const Q = seen(q, Wq, bq, h)
      const scores = vs.map((v) => seen(v, Wk, bk, h).reduce((sum, k, d) => sum + k * Q[d], 0) / Math.sqrt(keyDim))
      const total = scores.reduce((sum, s) => sum + Math.exp(s), 0)
      for (const [j, v] of vs.entries())
        for (const [d, answer] of seen(v, Wv, bv, h).entries())
          for (let o = 0; o < out.length; o++) out[o] += (Math.exp(scores[j]) / total) * answer * Wo[h][d][o]
    }
    for (const [o, v] of out.entries()) expect(y[i][o]).toBeCloseTo(v, 12)
  }
})

test('causal attention sees nothing of what comes', () => {
  setSeed(1)
  const layer = layers.multiHeadAttention({ numHeads: 2, keyDim: 2, useCausalMask: true, returnAttentionScores: true })
  const x = numbers([1, 4, 3], 1)
  const [y, attention] = layer.apply(x) as unknown as Tensor[]
  for (const row of (attention.squeeze([0]).arraySync() as Cube).flatMap((head) =>
    head.map((weights, i) => weights.slice(i + 1)),
  ))
    for (const weight of row) expect(weight).toBe(0)
  const [early] = layer.apply(x.slice([0, 0], [1, 2])) as unknown as Tensor[]
  for (const [i, v] of early.dataSync().entries()) expect(y.dataSync()[i]).toBeCloseTo(v, 12)
})

test('what a mask leaves out gets no attention', () => {
  setSeed(1)
  const layer = layers.multiHeadAttention({ numHeads: 1, keyDim: 2, returnAttentionScores: true })
  const x = numbers([1, 3, 2], 1)
  const [, attention] = layer.apply(x, { mask: tf.tensor([[true, true, false]]) }) as unknown as Tensor[]
  for (const row of attention.squeeze([0, 1]).arraySync() as number[][]) {
    expect(row[2]).toBe(0)
    expect(row[0] + row[1]).toBeCloseTo(1, 12)
  }
})

test('a model with attention trains, and is saved', async () => {
  setSeed(1)
  const x = tf.input({ shape: [4, 6] })
  const attended = layers
    .layerNormalization()
    .apply(layers.add().apply([x, layers.multiHeadAttention({ numHeads: 2, keyDim: 3 }).apply(x)]))
  const model = tf.model({ inputs: x, outputs: layers.dense({ units: 1 }).apply(layers.flatten().apply(attended)) })
  model.compile({ optimizer: tf.train.adam(0.01), loss: 'meanSquaredError' })
  const data = tf.randomNormal([16, 4, 6], 0, 1, 'float32', 1)
  const { history } = await model.fit(data, data.slice([0, 0, 0], [16, 1, 1]).reshape([16, 1]), { epochs: 30 })
  expect(history.loss.at(-1)!).toBeLessThan(0.3 * history.loss[0])
  let saved: object = {}
  await model.save(tf.io.withSaveHandler(async (artifacts) => Object.assign(saved, artifacts)))
  saved = structuredClone(saved)
  const loaded = await tf.loadLayersModel(tf.io.fromMemory(saved as never))
  expect(loaded.predict(data).dataSync()).toEqual(model.predict(data).dataSync())
})
