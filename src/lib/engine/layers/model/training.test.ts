import { describe, expect, test } from 'vitest'
import * as tf from '../../index.ts'
import { layers, memory, setSeed } from '../../index.ts'
import { Callback, type CallbackFunctions } from './callbacks.ts'

/** A network with two outputs, compiled, and 20 examples for it: y is x times a matrix. */
function regression(options: Partial<Parameters<tf.LayersModel['compile']>[0]> = {}) {
  setSeed('training')
  const hidden = layers.dense({ units: 5, activation: 'tanh', inputShape: [3] })
  const model = tf.sequential({ layers: [hidden, layers.dense({ units: 2 })] })
  model.compile({ optimizer: tf.train.adam(0.02), loss: 'meanSquaredError', metrics: ['mae'], ...options })
  const x = tf.randomNormal([20, 3], 0, 1, 'float32', 1)
  return { model, x, y: x.matMul(tf.randomNormal([3, 2], 0, 1, 'float32', 2)) }
}

const loss = (history: Record<string, number[]>) => history.loss

describe('fit', () => {
  test('lowers the loss, and keeps the numbers of every epoch', async () => {
    const { model, x, y } = regression()
    const { history, epoch } = await model.fit(x, y, { epochs: 30, batchSize: 6 })
    expect(epoch).toEqual(Array.from({ length: 30 }, (_, i) => i))
    expect(Object.keys(history)).toEqual(['loss', 'mae'])
    expect(loss(history).at(-1)!).toBeLessThan(0.3 * loss(history)[0])
  })

  test('repeats bit for bit from the same seed', async () => {
    const train = async () => {
      const { model, x, y } = regression()
      return (await model.fit(x, y, { epochs: 3, batchSize: 6 })).history
    }
    expect(await train()).toEqual(await train())
  })

  test('trains in double precision when the first layer says so', async () => {
    const train = async (dtype: 'float32' | 'float64') => {
      setSeed(1)
      const stack = [
        layers.lstm({ units: 3, inputShape: [4, 2], dtype }),
        layers.dense({ units: 3, activation: 'softmax' }),
      ]
      const model = tf.sequential({ layers: stack })
      model.compile({ optimizer: 'adam', loss: 'sparseCategoricalCrossentropy', metrics: ['acc'] })
      const x = tf.randomNormal([9, 4, 2], 0, 1, dtype, 1)
      const { history } = await model.fit(x, tf.tensor1d([0, 1, 2, 0, 1, 2, 0, 1, 2]), { epochs: 5 })
      expect(model.weights.every((weight) => weight.dtype === dtype)).toBe(true)
      expect((model.predict(x) as tf.Tensor).dtype).toBe(dtype)
      return loss(history)
    }
    const [rough, exact] = [await train('float32'), await train('float64')]
    for (const [i, v] of exact.entries()) expect(rough[i]).toBeCloseTo(v, 5)
    expect(exact.every((v) => v !== Math.fround(v))).toBe(true)
  })

  test('takes labels that are class numbers in whole numbers as well as in floats', async () => {
    const train = async (dtype: 'float32' | 'int32') => {
      setSeed(1)
      const model = tf.sequential({ layers: [layers.dense({ units: 3, activation: 'softmax', inputShape: [2] })] })
      model.compile({ optimizer: 'sgd', loss: 'sparseCategoricalCrossentropy', metrics: ['acc'] })
      const { history } = await model.fit(tf.eye(3).slice([0, 0], [3, 2]), tf.tensor1d([0, 1, 2], dtype), { epochs: 3 })
      return history
    }
    expect(await train('int32')).toEqual(await train('float32'))
  })

  test('validates on the last part, or on what it is given', async () => {
    const { model, x, y } = regression()
    const { history } = await model.fit(x, y, { validationSplit: 0.25, batchSize: 4 })
    expect(Object.keys(history)).toEqual(['val_loss', 'val_mae', 'loss', 'mae'])
    const last = [x.slice([15]), y.slice([15])] as const
    const [evaluated] = model.evaluate(...last) as tf.Tensor[]
    expect(history.val_loss[0]).toBeCloseTo(evaluated.dataSync()[0], 6)
    const again = await model.fit(x, y, { validationData: last, epochs: 1 })
    expect(again.history.val_loss).toHaveLength(1)
  })

  test('begins and ends at the epochs it is told', async () => {
    const { model, x, y } = regression()
    const { epoch } = await model.fit(x, y, { initialEpoch: 3, epochs: 5 })
    expect(epoch).toEqual([3, 4])
  })

  test('tells its callbacks, functions or classes, in order, and waits for them', async () => {
    const { model, x, y } = regression()
    const told: string[] = []
    const names = ['onTrainBegin', 'onEpochBegin', 'onBatchBegin', 'onBatchEnd', 'onEpochEnd', 'onTrainEnd'] as const
    const functions = Object.fromEntries(
      names.map((name) => [
        name,
        async (first?: unknown) => {
          await tf.nextFrame()
          told.push(typeof first === 'number' ? `${name} ${first}` : name)
        },
      ]),
    ) as CallbackFunctions
    class Own extends Callback {
      override onEpochEnd(epoch: number, logs?: Record<string, number>) {
        told.push(`own ${epoch} ${Object.keys(logs ?? {}).join()} ${this.params?.samples} ${this.model === model}`)
      }
    }
    await model.fit(x, y, { batchSize: 10, callbacks: [functions, new Own()] })
    expect(told).toEqual([
      'onTrainBegin',
      'onEpochBegin 0',
      ...[0, 1].flatMap((batch) => [`onBatchBegin ${batch}`, `onBatchEnd ${batch}`]),
      'onEpochEnd 0',
      'own 0 loss,mae 20 true',
      'onTrainEnd',
    ])
  })

  test('stops when a callback asks, after the batch', async () => {
    const { model, x, y } = regression()
    let batches = 0
    const onBatchEnd = (batch: number) => {
      batches++
      if (batch === 1) model.stopTraining = true
    }
    const options = { epochs: 5, batchSize: 5, validationSplit: 0.25, callbacks: { onBatchEnd } }
    const { epoch, history } = await model.fit(x, y, options)
    expect([batches, epoch]).toEqual([2, [0]])
    expect(Object.keys(history)).toEqual(['loss', 'mae']) // There was no end of an epoch to validate at.
  })

  test('stops early when nothing gets better', async () => {
    const { model, x, y } = regression({ optimizer: tf.train.sgd(0) })
    const early = tf.callbacks.earlyStopping({ monitor: 'loss', patience: 3 })
    const { epoch } = await model.fit(x, y, { epochs: 20, callbacks: early })
    expect(epoch).toHaveLength(4)
    const better = regression()
    const all = await better.model.fit(better.x, better.y, {
      epochs: 6,
      callbacks: tf.callbacks.earlyStopping({ monitor: 'loss', minDelta: 1e-9 }),
    })
    expect(all.epoch).toHaveLength(6)
  })

  test('lets timers have a turn while it trains', async () => {
    const { model, x, y } = regression()
    let turns = 0
    const timer = setInterval(() => turns++, 0)
    const yields: number[] = []
    await model.fit(x, y, {
      epochs: 5,
      yieldEvery: 'epoch',
      callbacks: { onYield: (epoch) => void yields.push(epoch) },
    })
    clearInterval(timer)
    expect(turns).toBeGreaterThan(2)
    await model.fit(x, y, {
      yieldEvery: 'batch',
      batchSize: 10,
      callbacks: { onYield: (e, b) => void yields.push(e, b) },
    })
    expect(yields).toEqual([0, 0, 0, 1])
  })

  test('leaves no tensors behind, nor do evaluate and predict', async () => {
    const { model, x, y } = regression()
    await model.fit(x, y, { validationSplit: 0.2 })
    const before = memory().numTensors
    await model.fit(x, y, { epochs: 3, batchSize: 5, validationSplit: 0.2, classWeight: { 0: 1, 1: 2 } })
    await model.trainOnBatch(x, y)
    tf.dispose(model.evaluate(x, y))
    model.predict(x).dispose()
    expect(memory().numTensors).toBe(before)
  })

  test('keeps weights within their constraints, which tfjs forgets', async () => {
    setSeed(1)
    const layer = layers.dense({ units: 3, kernelConstraint: 'nonNeg', biasConstraint: 'unitNorm', inputShape: [2] })
    const model = tf.sequential({ layers: [layer] })
    model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' })
    await model.fit(tf.ones([4, 2]), tf.fill([4, 3], -5), { epochs: 5 })
    const [kernel, bias] = layer.getWeights().map((w) => w.dataSync())
    expect(Math.min(...kernel)).toBe(0)
    expect(Math.hypot(...bias)).toBeCloseTo(1, 5)
  })
})

describe('what a model says of itself', () => {
  test('a summary of its layers, line by line', () => {
    const model = tf.sequential({
      layers: [layers.dense({ units: 4, inputShape: [3], name: 'first' }), layers.dense({ units: 1, name: 'second' })],
    })
    const lines: string[] = []
    model.summary(60, undefined, (line) => lines.push(line))
    expect(
      lines.map((line) => line.trim().replace(/ +/g, ' ')).filter((line) => /\w/.test(line) && !/^_+$/.test(line)),
    ).toEqual([
      'Layer (type) Input Shape Output shape Param #',
      'first (Dense) [[null,3]] [null,4] 16',
      'second (Dense) [[null,4]] [null,1] 5',
      'Total params: 21',
      'Trainable params: 21',
      'Non-trainable params: 0',
    ])
    expect(model.countParams()).toBe(21)
    expect(model.getLayer('second').name).toBe(model.getLayer(1).name)
    expect(() => model.getLayer('third')).toThrow('has no layer third; it has first, second')
  })

  test('a summary whose columns grow rather than cut a name', () => {
    const x = tf.input({ shape: [3], name: 'x' })
    const name = 'a_layer_with_a_name_that_says_it_all'
    const y = layers.add().apply([layers.dense({ units: 3, name }).apply(x), x])
    const lines: string[] = []
    tf.model({ inputs: x, outputs: y }).summary(undefined, undefined, (line) => lines.push(line))
    expect(lines.some((line) => line.startsWith(`${name} (Dense) `))).toBe(true)
    expect(lines.some((line) => line.trim() === 'x[0][0]')).toBe(true)
    expect(new Set(lines.filter((line) => /^[_=]/.test(line)).map((line) => line.length)).size).toBe(1)
  })

  test('one step of training returns loss and metrics as numbers', async () => {
    const { model, x, y } = regression()
    const [evaluated] = model.evaluate(x, y, { batchSize: 20 }) as tf.Tensor[]
    const [first, mae] = (await model.trainOnBatch(x, y)) as number[]
    expect(first).toBeCloseTo(evaluated.dataSync()[0], 6)
    expect(mae).toBeGreaterThan(0)
    expect(model.metricsNames).toEqual(['loss', 'mae'])
  })

  test('disposing it frees its weights, once no other model uses them', async () => {
    const before = memory().numTensors
    const shared = layers.dense({ units: 2, inputShape: [3] })
    const model = tf.sequential({ layers: [shared] })
    const x = tf.input({ shape: [3] })
    const other = tf.model({ inputs: x, outputs: shared.apply(x) })
    expect(model.dispose()).toEqual({ refCountAfterDispose: 0, numDisposedVariables: 0 })
    expect(() => model.dispose()).toThrow('is disposed already')
    expect(other.predict(tf.zeros([1, 3])).shape).toEqual([1, 2])
    expect(other.dispose().numDisposedVariables).toBe(2)
    expect(memory().numTensors - before).toBe(2) // The zeros, and the prediction.
  })

  test('a frozen model within a model keeps its weights', async () => {
    setSeed(1)
    const base = tf.sequential({ layers: [layers.dense({ units: 3, inputShape: [2] }), layers.batchNormalization()] })
    base.trainable = false
    const model = tf.sequential({ layers: [base, layers.dense({ units: 1 })] })
    model.compile({ optimizer: 'adam', loss: 'meanSquaredError' })
    const [kernel] = base.getWeights()
    const before = kernel.dataSync()
    await model.fit(tf.ones([4, 2]), tf.ones([4, 1]), { epochs: 2 })
    expect(kernel.dataSync()).toEqual(before)
    expect(model.trainableWeights).toHaveLength(2)
  })
})
