import { execFileSync } from 'node:child_process'
import { printTable } from '../table.ts'
import { startOf } from './model.ts'
import { models } from './models.ts'
import { stepOnTensors } from './on-tensors.ts'
import { sides } from './sides.ts'

const measured = ['MLP 784-784-10, batch 200', 'conv32 - flatten - 10, batch 32']
const compared = ['ours', 'ours+simd', 'tfjs-cpu']
const steps = 8

/** How much larger a process becomes by training steps, at its largest, against tfjs-cpu. */
export async function benchMemory(): Promise<void> {
  const rows = measured.map((model) => {
    const peaks = compared.map((side) => {
      const output = execFileSync(process.execPath, [import.meta.filename, side, model], { encoding: 'utf8' })
      return Number(/peak ([\d.]+)/.exec(output)![1])
    })
    const theirs = peaks.at(-1)!
    const cells = peaks.map((peak) => `${peak.toFixed(0)} MB (x${(peak / theirs).toFixed(2)})`)
    return [model, ...cells, peaks[0]! <= 2 * theirs ? 'x2 ok' : 'x2 MISSED']
  })
  printTable(`Memory added by ${steps} training steps, at its peak`, ['', ...compared, 'aim'], rows)
}

/** In a process of its own: takes the steps, and says by how many megabytes they made it grow. */
async function measure(sideName: string, modelName: string): Promise<void> {
  const { tf, prepare } = (await sides()).find(({ name }) => name === sideName)!
  const model = models.find(({ name }) => name === modelName)!
  await prepare()
  const step = stepOnTensors(tf, model, startOf(model))
  const before = process.memoryUsage.rss()
  for (let i = 0; i < steps; i++) step()
  console.log(`peak ${process.resourceUsage().maxRSS / 1024 - before / 2 ** 20}`)
}

if (import.meta.main) await measure(process.argv[2]!, process.argv[3]!)
