import { random, shuffled } from '#lib/engine/index.ts'
import { readOptions, seed } from '../options.ts'
import { countRows, type RowSet, takeRows } from './row-set.ts'

/**
 * Deals the rows of a set out at random: `split(set, { train: 0.8, validation: 0.1, test: 0.1 })` has a set under each
 * of these names. Parts are shares (together 1 at most) or numbers of rows; no row is in two parts, and where the shares make 1, none is lost.
 */
export function split<Set extends RowSet, Name extends string>(
  set: Set,
  parts: Record<Name, number>,
  options?: { seed?: number | string },
): Record<Name, Set> {
  const { seed: begin } = readOptions<{ seed: number | string }>('data.split', options, { seed })
  const rows = countRows('data.split', set)
  const ends = endsOf(parts, rows)
  const order = shuffled(rows, random(`data.split/${begin}`))
  const names = Object.keys(parts) as Name[]
  const sets = names.map((name, i) => [name, takeRows(set, rows, order.slice(ends[i], ends[i + 1]))])
  return Object.fromEntries(sets) as Record<Name, Set>
}

/** Where each part begins and ends. Sums are rounded, not shares, so that what one part loses another one has. */
function endsOf(parts: Record<string, number>, rows: number): number[] {
  const sizes = Object.values(parts ?? {})
  const wrong = `data.split: parts do not fit, ${JSON.stringify(parts)} of ${rows} rows`
  if (sizes.length === 0 || !sizes.every((size) => typeof size === 'number' && size > 0)) throw new RangeError(wrong)
  const shares = sizes.reduce((sum, size) => sum + size, 0) <= 1 + 1e-9
  if (!shares && !sizes.every(Number.isInteger)) throw new RangeError(wrong)
  const ends = [0]
  let sum = 0
  for (const size of sizes) {
    sum += shares ? size * rows : size
    ends.push(Math.round(sum))
  }
  if (ends.at(-1)! > rows) throw new RangeError(wrong)
  return ends
}
