// biome-ignore-all lint/suspicious/noExplicitAny: one text is run on two engines with types of their own.
import { expect } from 'vitest'
import * as reference from '#lib/engine/index.ts'
import { setSeed } from '#lib/engine/index.ts'
import { tfjsAsset } from '#lib/tfjs/bundle.ts'
import { loadTfjs } from '#lib/tfjs/load.ts'

/** A cell's `tf`, of either engine. */
export type AnyTf = any

/** Our engine and tfjs with layers, on the CPU. */
export const both = async (): Promise<{ ours: AnyTf; theirs: AnyTf }> => ({
  ours: reference,
  theirs: await loadTfjs('cpu', tfjsAsset, new Set(['layers'])),
})

/** A model, written once, with what it is fed and how it is trained. */
export interface Trial {
  model(tf: AnyTf): any
  /** Shapes of the inputs and targets of a batch of 8; `below` makes whole numbers. */
  inputs: Feed[]
  targets: Feed[]
  /** A name, names, or what gives a function of the engine. */
  loss?: string | string[] | ((tf: AnyTf) => unknown)
  metrics?: string[]
  /** What else `fit` is told. */
  fit?: object
  optimizer?(tf: AnyTf): any
  /** How far numbers may be apart, measured against the larger of 1 and the expected one. */
  tolerance?: number
  /** What tfjs throws when it trains the model, where it cannot; then only outputs are compared. */
  tfjsFails?: RegExp
  /** The numbers in the history that tfjs gets wrong. */
  tfjsErrs?: RegExp
  /** Why tfjs cannot load the very file that it writes. */
  tfjsForgets?: string
}

/** Numbers to feed: normal ones, or whole numbers below some number, as they are or as rows with one 1. */
export interface Feed {
  shape: number[]
  below?: number
  oneHot?: boolean
  /** The share of each row, from its end, that is 0. */
  padded?: number
}

/** The numbers of a feed, the same on both engines. */
export function fed(tf: AnyTf, { shape, below, oneHot, padded }: Feed, seed: number): any {
  if (below === undefined) return tf.randomNormal(shape, 0, 1, 'float32', seed)
  const whole = tf.randomUniform(shape, 0, below, 'float32', seed).floor()
  if (oneHot) return tf.oneHot(whole.cast('int32'), below).cast('float32')
  if (padded === undefined) return whole
  const kept = Math.ceil(shape[1] * (1 - padded))
  return tf.tensor(
    whole.arraySync().map((row: number[], i: number) => row.map((v, t) => (t < kept - (i % 2) ? Math.max(v, 1) : 0))),
    shape,
  )
}

/** What came of building a model and training it for two epochs of three batches. */
interface Result {
  initial: number[][]
  shapes: number[][]
  prediction: number[][]
  batches: number[][]
  history: Record<string, number[]>
  evaluation: number[]
  weights: number[][]
}

/** What a model gives before it is trained. */
export interface Start extends Pick<Result, 'initial' | 'shapes' | 'prediction'> {
  train(): Promise<Omit<Result, 'initial' | 'shapes' | 'prediction'>>
}

const numbers = (tensors: any): number[][] => [tensors].flat().map((t: any) => [...t.dataSync()])

/** Builds a model. `start`, if given, are the weights to begin with; our random streams begin anew. */
export function build(tf: AnyTf, trial: Trial, start?: number[][]): Start {
  setSeed('trial')
  const model = trial.model(tf)
  const initial = numbers(model.getWeights())
  const shapes = model.getWeights().map((w: any) => w.shape)
  if (start) model.setWeights(start.map((values, i) => tf.tensor(values, shapes[i])))
  const xs = trial.inputs.map((feed, i) => fed(tf, { ...feed, shape: [32, ...feed.shape] }, i + 1))
  const ys = trial.targets.map((feed, i) => fed(tf, { ...feed, shape: [32, ...feed.shape] }, i + 101))
  const [x, y] = [xs.length === 1 ? xs[0] : xs, ys.length === 1 ? ys[0] : ys]
  const prediction = numbers(model.predict(x, { batchSize: 8 }))
  return { initial, shapes, prediction, train: () => train(tf, trial, model, x, y) }
}

async function train(tf: AnyTf, trial: Trial, model: any, x: any, y: any) {
  setSeed('training')
  model.compile({
    optimizer: trial.optimizer?.(tf) ?? tf.train.sgd(0.05),
    loss: typeof trial.loss === 'function' ? trial.loss(tf) : (trial.loss ?? 'meanSquaredError'),
    metrics: trial.metrics,
  })
  const batches: number[][] = []
  const { history } = await model.fit(x, y, {
    epochs: 2,
    batchSize: 8,
    shuffle: false,
    validationSplit: 0.25,
    verbose: 0,
    ...trial.fit,
    callbacks: {
      onBatchEnd: (_: number, { batch: __, size: ___, ...logs }: Record<string, number>) =>
        void batches.push(Object.values(logs)),
    },
  })
  const evaluation = numbers(model.evaluate(x, y, { batchSize: 8 })).flat()
  return { batches, history, evaluation, weights: numbers(model.getWeights()) }
}

/** Expects numbers to be near: their distance measured against the larger of 1 and the expected one. */
export function expectNear(actual: number[][], expected: number[][], tolerance: number, what: string): void {
  expect(actual.map((row) => row.length)).toEqual(expected.map((row) => row.length))
  for (const [i, row] of actual.entries())
    for (const [k, v] of row.entries()) {
      const gap = Math.abs(v - expected[i][k]) / Math.max(1, Math.abs(expected[i][k]))
      if (!(gap <= tolerance)) expect.fail(`${what} ${i}, place ${k}: ${v}, expected ${expected[i][k]}`)
    }
}
