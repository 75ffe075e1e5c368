// biome-ignore-all lint/suspicious/noExplicitAny: ops are called by name here.
import { beforeAll, describe, expect, test } from 'vitest'
import * as reference from '#lib/engine/index.ts'
import { type Composed, image, linalg, losses, type Op, ops } from '#lib/engine/index.ts'
import { tfjsAsset } from '#lib/tfjs/bundle.ts'
import { loadTfjs, type Tf } from '#lib/tfjs/load.ts'

let tf: Tf
beforeAll(async () => {
  tf = await loadTfjs('cpu', tfjsAsset)
})

const { computeWeightedLoss: _, ...lossTable } = losses
const table = [ops, lossTable, linalg, image]
  .flatMap((group) => Object.values<any>(group))
  .filter(({ examples, tfjs }) => examples !== undefined && tfjs !== null) as (Op | Composed)[]

/** Examples that tfjs refuses. */
const refused: Record<string, RegExp> = {
  'softmax 1': /non-last dimension/,
  'logSoftmax 1': /non-last dimension/,
}

/** Ops for which tfjs has no gradient at all. */
const noGradientThere = new Set([
  ...['depthToSpace', 'bincount', 'denseBincount', 'diag', 'sparseToDense', 'conv3dTranspose'],
  ...['cropAndResize', 'flipLeftRight', 'rotateWithOffset', 'transform'].map((name) => `image.${name}`),
])

/** What tfjs gets wrong on wasm only, by op and example, where we have not corrected it, and why. */
const otherOnWasm: Record<string, string> = {
  'floorDiv 0': 'whole numbers become floats',
  'floorDiv 1': 'whole numbers become floats',
  'conv2d 3': 'has no NCHW',
  'conv3d 0': 'wrong gradients',
  'conv3d 1': 'wrong gradients',
  'conv3dTranspose 0': 'wrong values',
  'dilation2d 1': 'wrong gradients',
  'maxPool3d 1': 'looks from 0 upwards for the largest',
  'maxPoolWithArgmax 0': 'looks from 0 upwards for the largest',
  'gather 2': 'reads the first batch only',
  'oneHot 1': 'cuts 0.9 and 0.1 off to whole numbers',
  'cast 1': '-1.7 becomes the bool 255',
  'image.threshold 1': 'refuses its default',
  'image.transform 0': 'wrong values',
}

/** For softmaxCrossEntropy, tfjs gives the labels the gradient of the logits with its sign changed. */
const wrongLabels = (name: string, input: number): boolean => name === 'losses.softmaxCrossEntropy' && input === 0

/** Ops whose gradient differs because one of the two gives none. */
const noGradientHere = new Set(['floorDiv', 'mod', 'cast', 'isNaN', 'isInf', 'isFinite'])

type Numbers = ArrayLike<number>
interface Engine {
  tensor: (values: any, shape?: any, dtype?: any) => any
  grads: (f: (...xs: any[]) => any) => (xs: any[]) => any[]
}

/** An example as a function of its float tensors, on either engine. */
function taken(engine: Engine, op: Op | Composed, f: (...args: any[]) => any, args: any[]) {
  let likes: any[]
  let call: (xs: any[]) => any
  if ('signature' in op) {
    const { inputs, attributes } = op.signature(...args)
    likes = [...inputs]
    const rest = Object.values(attributes)
    call = op.tensors === 'list' ? (xs) => f(xs, ...rest) : (xs) => f(...xs, ...rest)
  } else if (op.tensors === 'list') {
    likes = args[0]
    call = (xs) => f(xs, ...args.slice(1))
  } else {
    const [from, to = args.length] = op.tensors ?? [0, 1]
    likes = args.slice(from, to)
    call = (xs) => f(...args.slice(0, from), ...xs, ...args.slice(to))
  }
  const xs = likes.map((x) =>
    x instanceof reference.Tensor ? engine.tensor(x.dataSync(), [...x.shape], x.dtype) : engine.tensor(x),
  )
  const floats = xs.flatMap((x, i) => (x.dtype === 'float32' ? [i] : []))
  const g = (...ys: any[]) => call(xs.map((x, i) => (floats.includes(i) ? ys[floats.indexOf(i)] : x)))
  return { g, floats: floats.map((i) => xs[i]) }
}

const listOf = (result: any): any[] => ('shape' in result ? [result] : Object.values(result))

function near(actual: Numbers, expected: Numbers, tolerance = 5e-5) {
  const [a, b] = [Array.from(actual), Array.from(expected)]
  expect(a.length).toBe(b.length)
  for (const [i, v] of a.entries()) {
    if (Number.isNaN(b[i]) || Math.abs(b[i]) === Number.POSITIVE_INFINITY) expect(v).toBe(b[i])
    else expect(Math.abs(v - b[i])).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(b[i])))
  }
}

const cases = (['cpu', 'wasm'] as const).flatMap((backend) => table.map((op) => [op.name, backend, op] as const))

describe.each(cases)('%s, on %s', (name, backend, op) => {
  beforeAll(async () => {
    tf = await loadTfjs(backend, tfjsAsset)
  })

  op.examples.forEach((args, i) => {
    if (args.includes('float64')) return
    const other = backend === 'wasm' && `${name} ${i}` in otherOnWasm
    test.skipIf(other)(`has the value that it has in tfjs, example ${i}`, () => {
      const there = name.split('.').reduce((inside: any, part) => inside[part], tf)
      expect(there).toBeTypeOf('function')
      const ours = taken(reference, op, op, args)
      const theirs = taken(tf as any, op, there, args)
      if (refused[`${name} ${i}`]) {
        expect(() => theirs.g(...theirs.floats)).toThrow(refused[`${name} ${i}`])
        return
      }
      const [actual, expected] = [listOf(ours.g(...ours.floats)), listOf(theirs.g(...theirs.floats))]
      for (const [k, y] of actual.entries()) {
        expect(y.shape).toEqual(expected[k].shape)
        expect(y.dtype).toBe(expected[k].dtype)
        near(y.dataSync(), expected[k].dataSync())
      }
      if (ours.floats.length === 0 || actual.length > 1 || actual[0].dtype !== 'float32' || noGradientHere.has(name))
        return
      if (noGradientThere.has(name))
        expect(() => tf.grads(theirs.g)(theirs.floats)).toThrow(/gradient function not found/)
      else {
        const expectedGrads = tf.grads(theirs.g)(theirs.floats)
        const actualGrads = reference.grads(ours.g)(ours.floats)
        for (const [k, g] of actualGrads.entries())
          if (!wrongLabels(name, k)) near(g.dataSync(), expectedGrads[k].dataSync())
      }
    })
  })
})

describe('optimizers', () => {
  beforeAll(async () => {
    tf = await loadTfjs('cpu', tfjsAsset)
  })

  const rules: [string, (train: any) => any][] = [
    ['sgd', (train) => train.sgd(0.1)],
    ['momentum', (train) => train.momentum(0.05, 0.9)],
    ['momentum with Nesterov', (train) => train.momentum(0.05, 0.9, true)],
    ['adagrad', (train) => train.adagrad(0.3)],
    ['adadelta', (train) => train.adadelta(0.5, 0.9)],
    ['adadelta by default', (train) => train.adadelta()],
    ['rmsprop', (train) => train.rmsprop(0.05)],
    ['rmsprop with momentum', (train) => train.rmsprop(0.02, 0.9, 0.5)],
    ['rmsprop, centered', (train) => train.rmsprop(0.02, 0.9, 0.5, 1e-12, true)],
    ['adam', (train) => train.adam(0.1)],
    ['adam by default', (train) => train.adam()],
    ['adamax', (train) => train.adamax(0.1, 0.9, 0.999, null, 0.1)],
  ]

  test.each(rules)('%s takes the same 30 steps', (_, make) => {
    const paths = [reference, tf].map((engine: any) => {
      const w = engine.variable(engine.tensor1d([2, -1.5, 0.5]))
      const optimizer = make(engine.train)
      const path: number[] = []
      for (let step = 0; step < 30; step++) {
        const loss = optimizer.minimize(() => w.square().mul([1, 4, 0.2]).sum(), true, [w])
        path.push(loss.dataSync()[0], ...w.dataSync())
      }
      return path
    })
    near(paths[0], paths[1], 5e-5)
  })
})

test('both engines draw the same numbers from the same seed', () => {
  const draws: Record<string, (engine: any) => any> = {
    normal: (engine) => engine.randomNormal([3, 4], 1, 2, 'float32', 7),
    'whole normal': (engine) => engine.randomNormal([3, 4], 1, 2, 'int32', 7),
    truncated: (engine) => engine.truncatedNormal([3, 4], 1, 2, 'float32', 7),
    uniform: (engine) => engine.randomUniform([3, 4], 1, 2, 'float32', 7),
    'whole uniform': (engine) => engine.randomUniformInt([3, 4], 1, 9, 7),
    gamma: (engine) => engine.randomGamma([3, 4], 2, 3, 'float32', 7),
    dropout: (engine) => engine.dropout(engine.ones([3, 4]), 0.5, null, 7),
    'dropout of columns': (engine) => engine.dropout(engine.ones([3, 4]), 0.5, [4], 7),
    'one score': (engine) => engine.multinomial([1, 2, 3], 20, 7),
    'rows of scores': (engine) =>
      engine.multinomial(
        [
          [1, 2, 3],
          [3, 0, 0],
        ],
        20,
        7,
      ),
    probabilities: (engine) => engine.multinomial([0.25, 0, 0.75], 20, 7, true),
  }
  for (const draw of Object.values(draws)) {
    const [here, there] = [draw(reference), draw(tf)]
    expect([there.shape, there.dtype]).toEqual([here.shape, here.dtype])
    expect(Array.from(there.dataSync())).toEqual(Array.from(here.dataSync()))
  }
  const orders = [reference, tf].map(({ util }) => {
    reference.setSeed(4)
    const [alone, first, second] = [0, 1, 2].map(() => [1, 2, 3, 4, 5, 6])
    util.shuffle(alone)
    util.shuffleCombo(first, second)
    return [alone, first, second, [...util.createShuffledIndices(6)]]
  })
  expect(orders[0]).toEqual(orders[1])
  expect(orders[0][1]).toEqual(orders[0][2])
})
