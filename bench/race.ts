import { median } from './median.ts'

/** One side of a comparison. */
export interface Contender {
  name: string
  /** Before each sample, not timed. */
  prepare?(): unknown
  /** The work, once. */
  run(): unknown
}

/**
 * Median milliseconds of one `run` for each contender. The sides take turns in every round, so that a slow moment of the
 * machine hits all of them; a sample repeats its work for at least 4 ms, so that the clock's grain does not count.
 */
export async function race(contenders: Contender[], rounds = 15): Promise<number[]> {
  const repeats: number[] = []
  for (const contender of contenders) repeats.push(await repeatsFor(contender))
  const samples: number[][] = contenders.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [i, contender] of contenders.entries()) samples[i]!.push(await time(contender, repeats[i]!))
  }
  return samples.map(median)
}

async function repeatsFor(contender: Contender): Promise<number> {
  await time(contender, 3) // warms up
  const once = await time(contender, 3)
  return Math.max(1, Math.ceil(4 / once))
}

async function time({ prepare, run }: Contender, repeats: number): Promise<number> {
  await prepare?.()
  const start = performance.now()
  for (let i = 0; i < repeats; i++) await run()
  return (performance.now() - start) / repeats
}
