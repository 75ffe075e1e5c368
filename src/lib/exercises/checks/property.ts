import fc from 'fast-check'
import { Failed } from '../failure.ts'

export interface PropertyOptions {
  /** How many random inputs are tried; 20 when left out. */
  runs?: number
  seed?: number
}

/** How many smaller inputs are tried once one has failed. A count, not a time: a verdict must not depend on the machine. */
const shrinks = 200

/**
 * Tries `holds` on random inputs. When one fails, smaller ones are tried, and the failure of the smallest is thrown:
 * its `call` is a text that a reader can run. The same seed tries the same inputs.
 */
export async function tryProperty<Inputs extends unknown[]>(
  inputs: { [I in keyof Inputs]: fc.Arbitrary<Inputs[I]> },
  holds: (...inputs: Inputs) => Promise<void>,
  { runs = 20, seed = 1 }: PropertyOptions = {},
): Promise<void> {
  let smallest: unknown
  let left = shrinks
  const property = fc.asyncProperty(...(inputs as unknown as [fc.Arbitrary<unknown>]), async (...args: unknown[]) => {
    if (left === 0) return
    if (smallest !== undefined) left--
    try {
      await holds(...(args as Inputs))
    } catch (error) {
      smallest = error
      // What hangs once hangs again: nobody should wait for that.
      if (!(error instanceof Failed) || error.failure.type === 'stopped') left = 0
      throw error
    }
  })
  await fc.check(property, { numRuns: runs, seed })
  if (smallest !== undefined) throw smallest
}
