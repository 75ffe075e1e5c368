import { random, shuffled } from '#lib/engine/index.ts'
import { readOptions, seed } from '../options.ts'
import { countRows, type RowSet, takeRows } from './row-set.ts'

/** The rows of a set in another order, every row once, lists of one set together. The set itself stays as it is. */
export function shuffle<Set extends RowSet>(set: Set, options?: { seed?: number | string }): Set {
  const { seed: begin } = readOptions<{ seed: number | string }>('data.shuffle', options, { seed })
  const rows = countRows('data.shuffle', set)
  return takeRows(set, rows, shuffled(rows, random(`data.shuffle/${begin}`)))
}
