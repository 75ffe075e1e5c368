import { execFileSync } from 'node:child_process'
import { printTable } from '../table.ts'
import { startOf } from './model.ts'
import { models } from './models.ts'
import { stepOnTensors } from './on-tensors.ts'
import { sides } from './sides.ts'

const compared = ['ours', 'ours+simd', 'tfjs-cpu']

/** Models, and how many steps are taken: a few of those that take much memory, many of one that takes little. */
const peaks = { 'MLP 784-784-10, batch 200': 8, 'conv32 - flatten - 10, batch 32': 8 }
const growth = { 'MLP 784-32-64-10, batch 32': 1000, 'MLP 10-10-1, batch 10': 1000 }

/** How much larger a process becomes by training steps, against tfjs-cpu; and whether it grows from step to step. */
export async function benchMemory(): Promise<void> {
  const rows = Object.entries(peaks).map(([model, steps]) => {
    const found = compared.map((side) => measured(side, model, steps).peak)
    const theirs = found.at(-1)!
    const cells = found.map((peak) => `${peak.toFixed(0)} MB (x${(peak / theirs).toFixed(2)})`)
    return [model, ...cells, found[0]! <= 2 * theirs ? 'x2 ok' : 'x2 MISSED']
  })
  printTable('Memory added by 8 training steps, at its peak', ['', ...compared, 'aim'], rows)
  const ours = compared.slice(0, 2)
  const grown = Object.entries(growth).map(([model, steps]) => {
    const found = ours.map((side) => measured(side, model, steps))
    const cells = found.map(({ tensors, bytes }) => `${tensors} tensors, ${bytes} bytes`)
    return [model, ...cells, found.every(({ tensors, bytes }) => tensors === 0 && bytes === 0) ? 'none ok' : 'MISSED']
  })
  printTable('Growth from step 10 to step 1,000', ['', ...ours, 'aim'], grown)
}

interface Measured {
  /** Megabytes at the largest, above those before the first step. */
  peak: number
  /** How many more there are after the last step than after the tenth; bytes are those of tensors. */
  tensors: number
  bytes: number
}

function measured(side: string, model: string, steps: number): Measured {
  const output = execFileSync(process.execPath, [import.meta.filename, side, model, String(steps)], {
    encoding: 'utf8',
  })
  return JSON.parse(output.slice(output.lastIndexOf('{'))) as Measured
}

/** In a process of its own: takes the steps, and looks at the process after each. What came before them does not count. */
async function measure(sideName: string, modelName: string, steps: number): Promise<Measured> {
  const { tf, prepare } = (await sides()).find(({ name }) => name === sideName)!
  const model = models.find(({ name }) => name === modelName)!
  await prepare()
  const step = stepOnTensors(tf, model, startOf(model))
  const before = process.memoryUsage.rss()
  let peak = 0
  let settled = tf.memory()
  for (let i = 1; i <= steps; i++) {
    step()
    peak = Math.max(peak, process.memoryUsage.rss() - before)
    if (i === 10) settled = tf.memory()
  }
  const { numTensors, numBytes } = tf.memory()
  return { peak: peak / 2 ** 20, tensors: numTensors - settled.numTensors, bytes: numBytes - settled.numBytes }
}

if (import.meta.main) {
  const [side, model, steps] = process.argv.slice(2)
  console.log(JSON.stringify(await measure(side!, model!, Number(steps))))
}
