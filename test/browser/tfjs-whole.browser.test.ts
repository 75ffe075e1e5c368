import { expect, test } from 'vitest'
import type { EngineId } from '../../src/lib/kernel/protocol.ts'
import { useKernelPage } from './use-kernel-page.ts'

const at = useKernelPage({ webgl: true })

const engines: EngineId[] = ['reference', 'tfjs-cpu', 'tfjs-wasm', 'tfjs-webgl']

/** Runs a cell in a kernel of its own and returns the numbers that it prints. */
async function numbers(code: string, engine: EngineId): Promise<number[]> {
  const outcome = await at.page.evaluate(
    ([code, engine]) => window.chainrule.startLab(window.assets, { cell: code }).run('cell', engine),
    [code, engine] as const,
  )
  expect(outcome.error).toBeNull()
  return outcome.text.trim().split(/\s+/).map(Number)
}

const network = `
  const model = tf.sequential({
    layers: [
      tf.layers.conv2d({ filters: 4, kernelSize: 3, padding: 'same', activation: 'relu', inputShape: [6, 6, 1] }),
      tf.layers.maxPooling2d({ poolSize: 2 }),
      tf.layers.averagePooling2d({ poolSize: 2, padding: 'same' }),
      tf.layers.flatten(),
      tf.layers.dropout({ rate: 0.25 }),
      tf.layers.dense({ units: 1 }),
    ],
  })
  model.compile({ loss: 'meanSquaredError', optimizer: tf.train.adam(0.05) })
  const x = tf.randomNormal([32, 6, 6, 1])
  const { history } = await model.fit(x, x.mean([1, 2]).mul(3), { epochs: 8, batchSize: 8 })
  console.log(history.loss.join(' '))`

test('a convolutional network of layers trains on every engine, from the same start, by the same steps', async () => {
  const losses: number[][] = []
  for (const engine of engines) losses.push(await numbers(network, engine))
  for (const [i, path] of losses.entries()) {
    const tolerance = engines[i] === 'tfjs-webgl' ? 1e-2 : 1e-3 // Shaders round as they like, and Adam enlarges it.
    expect(path).toHaveLength(8)
    expect(path[7]).toBeLessThan(path[0] / 2)
    for (const [epoch, loss] of path.entries())
      expect(Math.abs(loss / losses[1][epoch] - 1), `${engines[i]}, epoch ${epoch}`).toBeLessThan(tolerance)
  }
}, 120_000)

/** Gradients that tfjs gets wrong, or refuses, on one backend or another; each prints what its slopes are. */
const gradients: Record<string, [code: string, expected: number[]]> = {
  "avgPool 'same'": [
    'tf.grad((x) => tf.avgPool(x, 2, 2, "same"))(tf.ones([1, 3, 3, 1]))',
    [0.25, 0.25, 0.5, 0.25, 0.25, 0.5, 0.5, 0.5, 1],
  ],
  'maxPool below zero': [
    'tf.grad((x) => tf.maxPool(x, 2, 2, "valid"))(tf.tensor4d([-4, -3, -2, -1], [1, 2, 2, 1]))',
    [0, 0, 0, 1],
  ],
  'a dilated convolution': [
    'tf.grad((w) => tf.conv2d(tf.range(0, 9).reshape([1, 3, 3, 1]), w, 1, "valid", "NHWC", 2))(tf.zeros([2, 2, 1, 1]))',
    [0, 2, 6, 8],
  ],
  'a depthwise convolution': [
    'tf.grad((w) => tf.depthwiseConv2d(tf.range(0, 8).reshape([1, 2, 2, 2]), w, 1, "valid"))(tf.zeros([1, 1, 2, 1]))',
    [12, 16],
  ],
  'a running sum along the first axis': ['tf.grad((x) => tf.cumsum(x, 0))(tf.ones([3, 2]))', [3, 3, 2, 2, 1, 1]],
  'a lookup': ['tf.grad((table) => tf.gather(table, tf.tensor1d([2, 0, 2], "int32")))(tf.zeros([3, 1]))', [1, 0, 2]],
  einsum: ['tf.grad((a) => tf.einsum("ij,jk->ik", a, tf.tensor2d([[1, 2], [3, 4]])))(tf.ones([1, 2]))', [3, 7]],
  'a choice by comparison': ['tf.grad((x) => tf.where(x.greater(0), x, x.mul(-3)))(tf.tensor1d([-1, 2]))', [-3, 1]],
}

test.each(engines.slice(1))('gradients on %s are right', async (engine) => {
  const results = Object.values(gradients).map(([code]) => `await (${code}).data()`)
  const actual = await numbers(`for (const g of [${results}]) console.log([...g].join(' '))`, engine)
  const expected = Object.entries(gradients).flatMap(([name, [, values]]) => values.map((value) => ({ name, value })))
  expect(actual).toHaveLength(expected.length)
  for (const [i, { name, value }] of expected.entries()) expect(actual[i], name).toBeCloseTo(value, 4)
})

test('layers are fetched for the cells that name them only', async () => {
  const fetched = await at.page.evaluate(async (network) => {
    const lab = window.chainrule.startLab(window.assets, { plain: 'tf.scalar(2).square()', network })
    const files = () => lab.events.flatMap((event) => (event.type === 'asset' ? [event.name] : []))
    await lab.run('plain', 'tfjs-wasm')
    const before = files()
    await lab.run('network', 'tfjs-wasm')
    return [before.includes('tfjs-layers'), files().includes('tfjs-layers')]
  }, network)
  expect(fetched).toEqual([false, true])
})

// A step of the slow WebGL of a machine without a graphics card takes longer than Stop waits: there the worker ends.
test.each(engines.slice(0, 3))('Stop ends fit on %s, and the worker with its values stays', async (engine) => {
  const { status, stopped, next, lost } = await at.page.evaluate(
    async ([network, engine]) => {
      const lab = window.chainrule.startLab(window.assets, {
        network,
        endless: 'await model.fit(x, x.mean([1, 2]), { epochs: 1e9, yieldEvery: "batch" })',
        next: 'console.log(model.layers.length)',
      })
      await lab.run('network', engine)
      const endless = lab.run('endless', engine)
      await new Promise((resolve) => setTimeout(resolve, 500))
      const clicked = performance.now()
      await lab.kernel.stop()
      const stopped = performance.now() - clicked
      const { status } = await endless
      const next = await lab.run('next', engine)
      return { status, stopped, next, lost: lab.events.filter((event) => event.type === 'lost') }
    },
    [network, engine] as const,
  )
  expect(status).toBe('stopped')
  expect(stopped).toBeLessThan(500)
  expect(lost).toEqual([])
  expect(next).toMatchObject({ status: 'ok', text: '6\n' })
})
