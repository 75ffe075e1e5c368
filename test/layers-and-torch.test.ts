import { beforeAll, describe, expect, test } from 'vitest'
import { type Golden, gap, type Numbers, readGoldens } from './goldens/golden.ts'
import { type AnyTf, both } from './layers/both-engines.ts'

/** A layer with weights and inputs, what comes out of it, and what goes back to those of them that have a gradient. */
interface LayerGolden {
  layer: string
  options: Golden['attrs']
  /** The layer that a wrapper is given. */
  inner?: [layer: string, options: object]
  training: boolean
  inputs: Numbers[]
  weights: Numbers[]
  output: Numbers
  dy: Numbers
  grads: (Numbers | null)[]
}

/** One step of a model of one dense layer, by gradient descent. */
interface LossGolden {
  loss: string
  activation: string
  x: Numbers
  labels: Numbers
  kernel: Numbers
  learningRate: number
  value: number
  after: Numbers
}

/** The way of a weight that is given these gradients. */
interface OptimizerGolden {
  optimizer: string
  arguments: (number | boolean)[]
  start: Numbers
  grads: Numbers[]
  path: Numbers[]
}

const { layers, losses, optimizers } = readGoldens<{
  layers: LayerGolden[]
  losses: LossGolden[]
  optimizers: OptimizerGolden[]
}>('torch-f64-layers.json')

const engines: Record<string, AnyTf> = {}
beforeAll(async () => {
  const { ours, theirs } = await both()
  Object.assign(engines, { 'ours in float64': ours, 'ours in float32': ours, 'tfjs in float32': theirs })
})

/** What tfjs cannot do, or does wrong. Should it learn to, the test that says so here fails. */
function tfjsCannot({ layer, options, inputs }: LayerGolden): string | null {
  const { padding, dilationRate = [1], strides = [], kernelSize, poolSize } = options
  if (padding === 'causal') return 'has no causal convolution'
  // With relu or elu it is another op, whose gradient is corrected.
  const isOther = layer === 'conv2d' && /elu/.test(options.activation)
  if (/^conv[23]d$/.test(layer) && Math.max(...dilationRate) > 1 && !isOther) return 'has no gradient with dilation'
  const window: number[] = kernelSize ?? poolSize ?? []
  if (layer === 'depthwiseConv2d' && window.some((n, i) => n > 1 && dilationRate[i] > 1)) return 'forgets the dilation'
  const reached = window.map((n, i) => (Math.ceil(inputs[0].shape[1 + i] / strides[i]) - 1) * strides[i] + n)
  if (layer.endsWith('3d') && padding === 'same' && reached.some((n, i) => n < inputs[0].shape[1 + i]))
    return 'begins outside of a volume whose end no window reaches'
  if (layer === 'maxPooling3d' && window[1] !== window[2]) return 'mistakes rows for columns on the way back'
  return null
}

/** How far from PyTorch's doubles each may be, measured against the larger of 1 and the largest number. */
const tolerances = { 'ours in float64': 1e-12, 'ours in float32': 1e-5, 'tfjs in float32': 5e-5 }

describe.each(Object.entries(tolerances))('%s', (engine, tolerance) => {
  const isTfjs = engine.startsWith('tfjs')
  const float = engine.endsWith('64') ? 'float64' : 'float32'
  const tensorOf = (x: Numbers) =>
    engines[engine].tensor(x.data, x.shape, x.dtype === 'int32' ? 'int32' : isTfjs ? undefined : float)

  for (const [title, golden] of named(layers, 'layer')) {
    if (isTfjs && golden.layer === 'multiHeadAttention') continue
    const lacks = isTfjs ? tfjsCannot(golden) : null
    test(`layer ${title}${lacks ? `, where tfjs ${lacks}` : ''}`, { fails: lacks !== null }, () => {
      const tf = engines[engine]
      const inner = golden.inner && { layer: tf.layers[golden.inner[0]](golden.inner[1]) }
      const dtype = isTfjs ? {} : { dtype: float } // An embedding is not told by what flows in.
      const layer = tf.layers[golden.layer]({ ...golden.options, ...inner, ...dtype })
      const inputs = golden.inputs.map(tensorOf)
      const call = (xs: AnyTf[]) => layer.apply(xs.length === 1 ? xs[0] : xs, { training: golden.training })
      call(inputs)
      layer.setWeights(golden.weights.map(tensorOf))
      expect(gap(call(inputs), golden.output)).toBeLessThan(tolerance)

      const dy = tensorOf(golden.dy)
      const floats = golden.inputs.filter(({ dtype }) => dtype === 'float32').length
      const [ofInputs, ofWeights] = [golden.grads.slice(0, floats), golden.grads.slice(floats)]
      const toInputs = floats > 0 ? tf.grads((...xs: AnyTf[]) => call(xs))(inputs, dy) : []
      for (const [i, expected] of ofInputs.entries()) expect(gap(toInputs[i], expected!)).toBeLessThan(tolerance)
      const trained = layer.getWeights().filter((_: AnyTf, i: number) => ofWeights[i] !== null)
      if (trained.length === 0) return
      const { grads } = tf.variableGrads(() => call(inputs).mul(dy).sum(), trained)
      for (const [i, { name }] of trained.entries()) expect(gap(grads[name], ofWeights[i]!)).toBeLessThan(tolerance)
    })
  }

  test.each(named(losses, 'loss'))('loss %s', async (_, golden) => {
    const tf = engines[engine]
    const [width, units] = golden.kernel.shape
    const { activation } = golden
    const dense = tf.layers.dense({
      units,
      activation,
      useBias: false,
      inputShape: [width],
      dtype: isTfjs ? 'float32' : float,
    })
    const model = tf.sequential({ layers: [dense] })
    model.compile({ optimizer: tf.train.sgd(golden.learningRate), loss: golden.loss })
    dense.setWeights([tensorOf(golden.kernel)])
    const value = await model.trainOnBatch(tensorOf(golden.x), tensorOf(golden.labels))
    expect(Math.abs(value - golden.value) / Math.max(1, golden.value)).toBeLessThan(tolerance)
    expect(gap(dense.getWeights()[0], golden.after)).toBeLessThan(tolerance)
  })

  test.each(named(optimizers, 'optimizer').filter(([, { optimizer }]) => !(isTfjs && optimizer === 'adamW')))(
    'optimizer %s',
    (_, { optimizer, arguments: given, start, grads, path }) => {
      const { train, variable } = engines[engine]
      const made = train[{ nesterov: 'momentum', centered: 'rmsprop' }[optimizer] ?? optimizer](...given)
      const w = variable(tensorOf(start))
      for (const [i, g] of grads.entries()) {
        made.applyGradients([{ name: w.name, tensor: tensorOf(g) }])
        expect(gap(w, path[i])).toBeLessThan(tolerance)
      }
    },
  )
})

/** Goldens with titles that tell them apart. */
function named<Golden>(goldens: readonly Golden[], key: keyof Golden): [title: string, golden: Golden][] {
  return goldens.map((golden, i) => [`${golden[key]} (${i})`, golden])
}
