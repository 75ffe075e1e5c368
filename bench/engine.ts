import * as reference from '#lib/engine/index.ts'
import { tfjsAsset } from '#lib/tfjs/bundle.ts'
import { loadTfjs, type Tf } from '#lib/tfjs/load.ts'
import { type Contender, race } from './race.ts'
import { milliseconds, printTable } from './table.ts'

/** A piece of work that is written once and runs on any engine: builds its inputs, returns what is timed. */
type Task = (tf: Tf) => () => Promise<unknown>

/** Multiplies two n×n matrices and reads the product. */
const product = (n: number): Task => {
  return (tf) => {
    const [a, b] = [tf.randomNormal([n, n], 0, 1, 'float32', 1), tf.randomNormal([n, n], 0, 1, 'float32', 2)]
    return async () => {
      const c = tf.matMul(a, b)
      await c.data()
      c.dispose()
    }
  }
}

/** One step of Adam on a 784-32-64-10 network, a batch of 32, the loss read as a training loop would. */
const mlpStep: Task = (tf) => {
  const sizes = [784, 32, 64, 10]
  const x = tf.randomNormal([32, 784], 0, 1, 'float32', 1)
  const y = tf.randomNormal([32, 10], 0, 1, 'float32', 2)
  const weights = sizes.slice(1).map((out, i) => {
    const inputs = sizes[i]!
    const W = tf.variable(tf.randomNormal([inputs, out], 0, Math.sqrt(2 / inputs), 'float32', 3 + i))
    return { W, b: tf.variable(tf.zeros([out])) }
  })
  const optimizer = tf.train.adam(0.001)
  return async () => {
    const loss = optimizer.minimize(() => {
      const output = weights.reduce((h, { W, b }, i) => {
        const z = tf.add(tf.matMul(h, W), b)
        return i < weights.length - 1 ? tf.relu(z) : z
      }, x)
      return tf.losses.meanSquaredError(y, output) as ReturnType<Tf['scalar']>
    }, true)
    await loss!.data()
    loss!.dispose()
  }
}

const tasks: Record<string, Task> = {
  'matMul 64': product(64),
  'matMul 256': product(256),
  'matMul 512': product(512),
  'MLP step (784-32-64-10, batch 32, Adam)': mlpStep,
}

/** Our engine against tfjs on cpu and wasm, in Node: medians of interleaved rounds, and how many times as long as ours. */
export async function benchEngine(): Promise<void> {
  const ours: { name: string; tf: Tf; prepare(): unknown } = {
    name: 'reference',
    tf: reference as unknown as Tf,
    prepare: () => {},
  }
  const theirs = []
  for (const backend of ['cpu', 'wasm'] as const) {
    const tf = await loadTfjs(backend, tfjsAsset)
    theirs.push({ name: `tfjs-${backend}`, tf, prepare: () => tf.setBackend(backend) })
  }
  const rows = []
  for (const [name, task] of Object.entries(tasks)) {
    const contenders: Contender[] = []
    for (const { name, tf, prepare } of [ours, ...theirs]) {
      await prepare()
      contenders.push({ name, prepare, run: task(tf) })
    }
    const times = await race(contenders)
    rows.push([name, ...times.map((time) => `${milliseconds(time)} (x${(time / times[0]!).toFixed(2)})`)])
  }
  printTable('Engines, median of 15 interleaved rounds', ['', 'reference', 'tfjs-cpu', 'tfjs-wasm'], rows)
}
