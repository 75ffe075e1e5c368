// biome-ignore-all lint/suspicious/noExplicitAny: one text is run on two engines with types of their own.
import { beforeAll, describe, expect, test } from 'vitest'
import { setSeed } from '#lib/engine/index.ts'
import { type AnyTf, both, expectNear, fed } from './layers/both-engines.ts'
import { basicLayers } from './layers/trials/basic.ts'
import { recurrentLayers } from './layers/trials/recurrent.ts'
import { waysToTrain } from './layers/trials/training.ts'
import { visionLayers } from './layers/trials/vision.ts'
import { wiredModels } from './layers/trials/wiring.ts'

let ours: AnyTf
let theirs: AnyTf
beforeAll(async () => {
  ;({ ours, theirs } = await both())
})

/** A model as bytes: artifacts, as a save handler gets them. */
async function saved(tf: AnyTf, model: any, options?: object): Promise<any> {
  let artifacts: any
  const handler = tf.io.withSaveHandler(async (given: any) => {
    artifacts = given
    return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } }
  })
  await model.save(handler, options)
  return structuredClone(artifacts)
}

const numbers = (tensors: any): number[][] => [tensors].flat().map((t: any) => [...t.dataSync()])
const one = <T>(list: T[]): T | T[] => (list.length === 1 ? list[0]! : list)

const trials = Object.entries({ ...basicLayers, ...visionLayers, ...recurrentLayers, ...wiredModels })
const files = trials.filter(([, { tfjsForgets }]) => !tfjsForgets)
const ownFiles = trials.filter(([, { tfjsForgets }]) => tfjsForgets)

test.each(ownFiles)('%s: our file is loaded here, tfjs fails at its own', async (_, trial) => {
  const load = async (tf: AnyTf) => {
    const model = trial.model(tf)
    const loaded = await tf.loadLayersModel(tf.io.fromMemory(await saved(tf, model)))
    expect(numbers(loaded.getWeights())).toEqual(numbers(model.getWeights()))
  }
  await load(ours)
  await expect(load(theirs)).rejects.toThrow()
})

describe.each(files)('%s', (_, trial) => {
  test('saved by either engine, is the same model in the other', async () => {
    for (const [from, to] of [
      [ours, theirs],
      [theirs, ours],
    ]) {
      // biome-ignore format: a pair of engines each
      setSeed('saved')
      const model = trial.model(from)
      const artifacts = await saved(from, model)
      const loaded = await to.loadLayersModel(to.io.fromMemory(artifacts))
      expect(numbers(loaded.getWeights())).toEqual(numbers(model.getWeights()))
      expect(loaded.layers.map((layer: any) => layer.name)).toEqual(model.layers.map((layer: any) => layer.name))
      const inputs = (tf: AnyTf) =>
        one(trial.inputs.map((feed, i) => fed(tf, { ...feed, shape: [8, ...feed.shape] }, i)))
      const [mine, other] = [model.predict(inputs(from)), loaded.predict(inputs(to))]
      expectNear(numbers(other), numbers(mine), 2e-6, 'output')
      // Once more there and back: nothing is lost on the way.
      const again = await saved(to, loaded)
      expect(again.weightSpecs.map(({ name, shape }: any) => [name, shape])).toEqual(
        artifacts.weightSpecs.map(({ name, shape }: any) => [name, shape]),
      )
      const back = await from.loadLayersModel(from.io.fromMemory(again))
      expectNear(numbers(back.predict(inputs(from))), numbers(mine), 2e-6, 'output')
    }
  })
})

/** tfjs cannot load what its adamax remembers. */
const optimizers = ['sgd', 'momentum', 'adagrad', 'adadelta', 'adam', 'rmsprop'] as const

test.each(optimizers)('training with %s goes on in the other engine where it was saved', async (name) => {
  const trial = waysToTrain['optimizer sgd']!
  const settings: Record<string, number[]> = { momentum: [0.05, 0.9], adadelta: [0.5], adam: [0.05] }
  const [x, y] = [trial.inputs[0]!, trial.targets[0]!]
  const data = (tf: AnyTf) => [
    fed(tf, { ...x, shape: [32, ...x.shape] }, 1),
    fed(tf, { ...y, shape: [32, ...y.shape] }, 2),
  ]
  const fit = { epochs: 1, batchSize: 8, shuffle: false, verbose: 0 }
  setSeed('optimizer')
  const model: any = trial.model(ours)
  const optimizer = ours.train[name](...(settings[name] ?? [0.05]))
  model.compile({ optimizer, loss: 'meanSquaredError', metrics: ['mae'] })
  await model.fit(...data(ours), fit)
  const artifacts = await saved(ours, model, { includeOptimizer: true })
  const loaded = await theirs.loadLayersModel(theirs.io.fromMemory(artifacts))
  const [mine, other] = [await model.fit(...data(ours), fit), await loaded.fit(...data(theirs), fit)]
  expect(Object.keys(mine.history)).toEqual(Object.keys(other.history))
  expectNear(Object.values(mine.history), Object.values(other.history), 3e-5, 'epoch')

  const theirFile = await saved(theirs, loaded, { includeOptimizer: true })
  const back = await ours.loadLayersModel(ours.io.fromMemory(theirFile))
  const [third, fourth] = [await back.fit(...data(ours), fit), await loaded.fit(...data(theirs), fit)]
  expectNear(Object.values(third.history), Object.values(fourth.history), 3e-5, 'epoch')
})
