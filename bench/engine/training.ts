import { type Contender, race, timeOf } from '../race.ts'
import { milliseconds, printTable } from '../table.ts'
import { type Model, type Start, startOf } from './model.ts'
import { models } from './models.ts'
import { stepInConvnet } from './on-convnet.ts'
import { stepInJax } from './on-jax.ts'
import { stepOnTensors } from './on-tensors.ts'
import { stepInLoops } from './plain/step.ts'
import { sides } from './sides.ts'

/** Who takes a training step: named, made ready for its turn, and given a model. */
interface Trainer {
  name: string
  prepare?(): unknown
  /** One step at a time; answers with the loss before it. Throws when it cannot train the model. */
  step(model: Model, start: Start): () => number | Promise<number>
  /** Begins with our weights and does what the model says, so that its losses must be ours. */
  same: boolean
}

/** A step that takes longer, in milliseconds, is taken only once. */
const slowest = 3000

/** How far losses of the first steps may be apart: float32 adds up in different orders. */
const tolerance = 1e-3

/** A training step of each model with Adam: milliseconds, and how many times as fast ours is, without and with SIMD. */
export async function benchTraining(): Promise<void> {
  const trainers: Trainer[] = (await sides()).map(({ tf, ...side }) => ({
    ...side,
    step: (model, start) => stepOnTensors(tf, model, start),
    same: true,
  }))
  trainers.push({ name: 'plain loops', step: stepInLoops, same: true })
  trainers.push(
    { name: 'jax-js', step: stepInJax, same: true },
    { name: 'convnetjs', step: stepInConvnet, same: false },
  )
  for (const model of models) await benchModel(model, trainers)
}

async function benchModel(model: (typeof models)[number], trainers: Trainer[]): Promise<void> {
  const contenders: Contender[] = []
  const failed: [name: string, why: string][] = []
  let losses: number[] | undefined
  for (const { name, prepare, step, same } of trainers) {
    try {
      await prepare?.()
      // A start of its own for each: after jax-js has had a list of sizes it holds doubles, which slows the others down.
      const next = step(model, startOf(model))
      const found: number[] = []
      const run = async () => found.push(await next())
      const first = await timeOf({ name, run }, 1)
      const slow = first > slowest
      if (!slow) await run()
      losses ??= found.slice()
      if (same) compare(found, losses)
      contenders.push({ name, prepare, run: next, known: slow ? first : undefined })
    } catch (error) {
      failed.push([
        name,
        String((error as Error).message ?? error)
          .split('\n')[0]!
          .slice(0, 60),
      ])
    }
  }
  const times = await race(contenders, { rounds: 15, time: 6_000 })
  const ours = (name: string) => times[contenders.findIndex((contender) => contender.name === name)]!
  const rows = contenders.map(({ name }, i) => {
    const [pure, simd] = [times[i]! / ours('ours'), times[i]! / ours('ours+simd')]
    const { aims } = model
    const cells = [`x${pure.toFixed(2)}`, aim(aims.pure[name], pure), `x${simd.toFixed(2)}`, aim(aims.simd[name], simd)]
    return [name, milliseconds(times[i]!), ...cells]
  })
  const unable = failed.map(([name, why]) => [name, 'cannot train', '', '', '', why])
  printTable(
    `Training step: ${model.name}`,
    ['', 'time', 'ours is', 'aim', 'ours+simd is', 'aim'],
    [...rows, ...unable],
  )
}

function compare(found: number[], expected: number[]): void {
  for (const [i, loss] of found.entries())
    if (!(Math.abs(loss - expected[i]!) <= tolerance * Math.abs(expected[i]!)))
      throw new Error(`another loss: ${loss} in step ${i + 1}, not ${expected[i]}`)
}

function aim(wanted: number | undefined, measured: number): string {
  return wanted === undefined ? '' : `x${wanted} ${measured >= wanted ? 'ok' : 'MISSED'}`
}
