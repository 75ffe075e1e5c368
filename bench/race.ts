import { median } from './median.ts'

/** One side of a comparison. */
export interface Contender {
  name: string
  /** Before each sample, not timed. */
  prepare?(): unknown
  /** The work, once. */
  run(): unknown
  /** Milliseconds of one run, if that is known already and so long that it is not to be run again. */
  known?: number
}

/** How long a race may take. */
export interface Limits {
  /** At most so many rounds. */
  rounds: number
  /** Milliseconds after which no round begins. */
  time: number
}

/**
 * Median milliseconds of one `run` for each contender, as time on the processor. The sides take turns in every round, so
 * that a slow moment of the machine hits all of them.
 */
export async function race(contenders: Contender[], { rounds, time }: Limits = { rounds: 15, time: 60_000 }) {
  const samples = contenders.map(({ known }) => (known === undefined ? [] : [known]))
  const runners = contenders.flatMap((contender, i) => (contender.known === undefined ? [{ contender, i }] : []))
  const repeats: number[] = []
  for (const { contender, i } of runners) repeats[i] = await repeatsFor(contender)
  const start = performance.now()
  for (let round = 0; round < rounds && (round < 3 || performance.now() - start < time); round++)
    for (const { contender, i } of runners) samples[i]!.push(await timeOf(contender, repeats[i]!))
  return samples.map(median)
}

/** Milliseconds that a sample takes at least: some systems count a thread's time in grains of 4 ms. */
const shortest = 100

/** How often a contender runs in one sample, after it has run for a while: compilers take their time. */
async function repeatsFor(contender: Contender): Promise<number> {
  let spent = 0
  for (let repeats = 1; ; repeats *= 2) {
    const once = await timeOf(contender, repeats)
    spent += repeats * once
    if (spent >= 500) return Math.max(1, Math.ceil(shortest / once))
  }
}

/** Milliseconds on the processor of one run, from so many of them. */
export async function timeOf({ prepare, run }: Contender, repeats: number): Promise<number> {
  await prepare?.()
  const start = processorTime()
  for (let i = 0; i < repeats; i++) await run()
  return (processorTime() - start) / repeats
}

/** Milliseconds that this thread has had the processor: what others do on the machine hardly changes it. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
