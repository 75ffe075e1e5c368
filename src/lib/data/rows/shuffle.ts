import { type RandomStream, random } from '#lib/engine/index.ts'
import { readOptions, seed } from '../options.ts'
import { countRows, type RowSet, takeRows } from './row-set.ts'

/** The rows of a set in another order, every row once, lists of one set together. The set itself stays as it is. */
export function shuffle<Set extends RowSet>(set: Set, options?: { seed?: number | string }): Set {
  const { seed: begin } = readOptions<{ seed: number | string }>('data.shuffle', options, { seed })
  const rows = countRows('data.shuffle', set)
  return takeRows(set, rows, shuffled(rows, random(`data.shuffle/${begin}`)))
}

/** The numbers from 0 to `count` - 1 in random order (Fisher and Yates, from the end). */
export function shuffled(count: number, draw: RandomStream): number[] {
  const order = Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(draw.next() * (i + 1))
    ;[order[i], order[j]] = [order[j], order[i]]
  }
  return order
}
