import { shuffle } from '../../random/shuffle.ts'
import { dispose, tidy } from '../../tensor/memory.ts'
import { Tensor } from '../../tensor/tensor.ts'
import { refuse } from '../base/fault.ts'
import { batchBounds, picked, rows } from './batches.ts'
import { breather, type YieldEvery } from './breathe.ts'
import { Callback, type CallbackFunctions, CustomCallback, History } from './callbacks.ts'
import { type ClassWeights, weightsOf } from './class-weights.ts'
import type { Compiled } from './compiled.ts'
import type { Data } from './data.ts'
import { evaluateBatches } from './evaluate.ts'
import type { LayersModel } from './layers-model.ts'
import { type Logs, logsOf, RunningMeans } from './logs.ts'
import { type Batch, trainStep } from './steps.ts'

type CallbackLike = Callback | CallbackFunctions

/** How to train. */
export interface FitOptions {
  batchSize?: number
  /** The epoch to stop before; `initialEpoch` is the first. */
  epochs?: number
  initialEpoch?: number
  /** Whether each epoch takes the examples in another order: true unless said. */
  shuffle?: boolean
  callbacks?: CallbackLike | readonly CallbackLike[]
  /** The share of the examples, at the end, that is kept for validation. */
  validationSplit?: number
  validationData?: readonly [Data, Data]
  classWeight?: ClassWeights
  yieldEvery?: YieldEvery
  verbose?: number
}

/** What is trained on and what is validated on. */
interface Parts {
  train: Batch
  validation: Batch | null
}

/** Everything that an epoch needs. */
interface Training {
  model: LayersModel
  compiled: Compiled
  train: Batch
  batchSize: number
  /** The numbers of the examples, in the order in which they are taken. */
  order: number[]
  tell: (f: (callback: Callback) => unknown) => Promise<void>
  breathe: ReturnType<typeof breather>
}

/** Trains a model for some epochs over all examples, batch by batch, and tells its callbacks. */
export async function fitModel(
  model: LayersModel,
  compiled: Compiled,
  x: Data,
  y: Data,
  options: FitOptions,
): Promise<History> {
  if ('sampleWeight' in options && options.sampleWeight != null)
    refuse(model, 'fit knows no sampleWeight, as tfjs; classWeight weighs the examples of a class')
  const { batchSize = 32, epochs = 1, initialEpoch = 0 } = options
  const { train, validation } = partsOf(model, x, y, options)
  train.weights = weightsOf(train.targets, model.outputNames, options.classWeight)
  const samples = train.inputs[0].shape[0]
  const history = new History()
  const { tell, told } = telling(options.callbacks, history)
  const metrics = validation ? [...compiled.names, ...compiled.names.map((name) => `val_${name}`)] : compiled.names
  for (const one of told) {
    one.setParams({ epochs, initialEpoch, samples, batchSize, doValidation: validation !== null, metrics })
    one.setModel(model)
  }
  const order = Array.from({ length: samples }, (_, i) => i)
  const training = { model, compiled, train, batchSize, order, tell, breathe: breather(options.yieldEvery) }
  try {
    await tell((c) => c.onTrainBegin())
    for (let epoch = initialEpoch; epoch < epochs && !model.stopTraining; epoch++) {
      await tell((c) => c.onEpochBegin(epoch, {}))
      if (options.shuffle ?? true) shuffle(order)
      const { means, complete } = await runEpoch(training, epoch)
      const validated = validation && complete ? evaluateBatches(model, compiled, validation, batchSize) : null
      await tell((c) => c.onEpochEnd(epoch, { ...validated?.logs('val_'), ...means.logs() }))
      await training.breathe('epoch')
    }
    await tell((c) => c.onTrainEnd())
  } finally {
    const given = new Set([x, y, options.validationData ?? []].flatMap(tensorsOf))
    dispose([train, validation].flatMap(tensorsOf).filter((tensor) => !given.has(tensor)))
  }
  return history
}

/** Goes through the examples once; not to the end when a callback stops the training. */
async function runEpoch({ model, compiled, train, batchSize, order, tell, breathe }: Training, epoch: number) {
  const means = new RunningMeans(compiled.names)
  let batch = 0
  for (const [start, end] of batchBounds(order.length, batchSize)) {
    await tell((c) => c.onBatchBegin(batch, {}))
    const values = tidy(() => trainStep(model, compiled, cut(train, order.slice(start, end))))
    means.add(values, end - start)
    const logs: Logs = { batch, size: end - start, ...logsOf(compiled.names, values) }
    await tell((c) => c.onBatchEnd(batch, logs))
    if (await breathe('batch')) await tell((c) => (c as CallbackFunctions).onYield?.(epoch, batch, logs))
    if (model.stopTraining) return { means, complete: end === order.length }
    batch++
  }
  return { means, complete: true }
}

/** The tensors in data or batches, however they are nested. */
function tensorsOf(data: unknown): Tensor[] {
  if (data instanceof Tensor) return [data]
  return data === null || typeof data !== 'object' ? [] : Object.values(data).flatMap(tensorsOf)
}

/** The examples of these numbers. */
function cut({ inputs, targets, weights }: Batch, indices: readonly number[]): Batch {
  const pick = (x: Tensor) => picked(x, indices)
  return {
    inputs: inputs.map(pick),
    targets: targets.map(pick),
    weights: (weights ?? []).map((weight) => weight && pick(weight)),
  }
}

function partsOf(model: LayersModel, x: Data, y: Data, { validationData, validationSplit = 0 }: FitOptions): Parts {
  const all = model.standardize(x, y)
  if (validationData) {
    if (validationData.length !== 2) refuse(model, `validationData is [x, y], got ${validationData.length} parts`)
    return { train: all, validation: model.standardize(...validationData) }
  }
  if (validationSplit === 0) return { train: all, validation: null }
  const examples = all.inputs[0].shape[0]
  const at = Math.floor(examples * (1 - validationSplit))
  if (!(validationSplit > 0 && at > 0 && at < examples))
    refuse(model, `validationSplit ${validationSplit} of ${examples} examples leaves nothing on one side`)
  const part = (start: number, end: number): Batch => ({
    inputs: all.inputs.map((t) => rows(t, start, end)),
    targets: all.targets.map((t) => rows(t, start, end)),
  })
  return { train: part(0, at), validation: part(at, examples) }
}

/** All callbacks, the history last, and how to tell them something one after the other. */
function telling(given: FitOptions['callbacks'], history: History) {
  const list = given === undefined ? [] : ([given].flat() as CallbackLike[])
  const told = [...list.map((one) => (one instanceof Callback ? one : new CustomCallback(one))), history]
  const tell = async (f: (callback: Callback) => unknown): Promise<void> => {
    for (const one of told) await f(one)
  }
  return { tell, told }
}
