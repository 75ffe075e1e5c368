import { beforeAll, describe, expect, test } from 'vitest'
import { type AnyTf, both, build, expectNear } from './layers/both-engines.ts'
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

const trials = { ...basicLayers, ...visionLayers, ...recurrentLayers, ...wiredModels, ...waysToTrain }

/** Float32 after two epochs of three batches. */
const usual = 1e-5

describe.each(Object.entries(trials))('%s', (_, trial) => {
  const { tolerance = usual, tfjsFails, tfjsErrs } = trial

  test('begins with the same weights, and trains step by step as in tfjs', async () => {
    const mine = build(ours, trial)
    const other = build(theirs, trial, mine.initial)
    expect(mine.shapes).toEqual(other.shapes)
    expectNear(mine.initial, other.initial, 2e-6, 'initial weight')
    expectNear(mine.prediction, other.prediction, 2e-6, 'output')

    const trained = await mine.train()
    expect(trained.batches.length).toBe(6)
    if (mine.initial.length > 0) expect(trained.weights).not.toEqual(mine.initial)
    if (tfjsFails) return expect(other.train()).rejects.toThrow(tfjsFails)

    const expected = await other.train()
    expectNear(trained.batches, expected.batches, tolerance, 'batch')
    expect(Object.keys(trained.history)).toEqual(Object.keys(expected.history))
    for (const [name, values] of Object.entries(trained.history))
      if (!tfjsErrs?.test(name)) expectNear([values], [expected.history[name]], tolerance, name)
    if (!tfjsErrs) expectNear([trained.evaluation], [expected.evaluation], tolerance, 'evaluation')
    expectNear(trained.weights, expected.weights, tolerance, 'weight')
  })
})
