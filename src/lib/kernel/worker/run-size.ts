import { inspect } from '../output/inspect.ts'
import { type RunSize, runSizes } from '../protocol.ts'
import type { GivenTools } from './given-later.ts'

/**
 * `runSize({ quick: 300, page: 6000, full: 60000 })`: one of the three, by how the cell is run. `quick` in the tests, on
 * every engine; `page` when a reader presses Run, and in the recording; `full` when they ask for the full run.
 * `unit` says what is counted: `'images'`.
 */
export function createRunSize({ outbox, size }: GivenTools) {
  let count = 0
  return <T>(sizes: Record<RunSize, T>, unit = ''): T => {
    const missing = runSizes.filter((name) => sizes?.[name] === undefined)
    if (missing.length > 0) throw new TypeError(`runSize: wants quick, page and full, without is ${missing.join(', ')}`)
    const given = { quick: inWords(sizes.quick), page: inWords(sizes.page), full: inWords(sizes.full) }
    outbox.show({ type: 'size', key: `size ${++count}`, size, given, unit: String(unit).slice(0, 40) })
    return sizes[size]
  }
}

function inWords(value: unknown): string {
  if (typeof value === 'number') return value.toLocaleString('en')
  return typeof value === 'string' ? value.slice(0, 80) : inspect(value, { depth: 2, most: 80 })
}
