import { median } from './median.ts'

/** One side of a comparison. */
export interface Contender {
  name: string
  /** Before each sample, not timed. */
  prepare?(): unknown
  /** The work, once. */
  run(): unknown
}

/** How long a race may take. */
export interface Limits {
  /** At most so many rounds. */
  rounds: number
  /** Milliseconds after which no round begins. Of a side that takes more than a tenth of it, the first run counts. */
  time: number
}

/**
 * Median milliseconds of one `run` for each contender, as time on the processor. The sides take turns in every round, so
 * that a slow moment of the machine hits all of them; a sample repeats its work for at least 4 ms, so that the clock's
 * grain does not count.
 */
export async function race(contenders: Contender[], { rounds, time }: Limits = { rounds: 15, time: 60_000 }) {
  const samples: number[][] = contenders.map(() => [])
  const repeats: number[] = []
  for (const [i, contender] of contenders.entries()) {
    const first = await timeOf(contender, 1)
    const slow = first > time / 10
    repeats[i] = slow ? 0 : await repeatsFor(contender)
    if (slow) samples[i]!.push(first)
  }
  const start = performance.now()
  for (let round = 0; round < rounds && (round < 3 || performance.now() - start < time); round++)
    for (const [i, contender] of contenders.entries())
      if (repeats[i]! > 0) samples[i]!.push(await timeOf(contender, repeats[i]!))
  return samples.map(median)
}

/** How often a contender runs in one sample, after it has run for a moment to warm up. */
async function repeatsFor(contender: Contender): Promise<number> {
  const start = performance.now()
  for (let i = 0; i < 200 && performance.now() - start < 100; i++) await timeOf(contender, 1)
  return Math.max(1, Math.ceil(4 / (await timeOf(contender, 3))))
}

async function timeOf({ prepare, run }: Contender, repeats: number): Promise<number> {
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
