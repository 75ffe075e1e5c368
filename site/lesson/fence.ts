import { readCellFence } from './cell-fence.ts'
import type { LessonCell } from './lesson.ts'
import { type ListingAttributes, readListingFence } from './listing-fence.ts'

/** What a fence's info string says: a cell that runs, another framework's listing, or code and no more. */
export type Fence =
  | { type: 'plain' }
  | { type: 'cell'; attributes: Omit<LessonCell, 'code' | 'line'> }
  | { type: 'listing'; attributes: ListingAttributes }

/**
 * Reads the rest of a fence's first line, `cell id="walk" tolerance="1e-6"` or `listing id="net" framework="Keras"`.
 * Throws an Error whose message is the reason; the caller knows the place.
 */
export function readFence(language: string | null | undefined, meta: string | null | undefined): Fence {
  const [first, ...words] = [...(meta ?? '').matchAll(/([^\s=]+)(?:="([^"]*)")?/g)]
  if (!first) return { type: 'plain' }
  const type = first[0]
  if (type !== 'cell' && type !== 'listing')
    throw new Error(`fence: begins with "${type}", wanted cell, listing or nothing`)
  const wanted = type === 'cell' ? 'ts' : 'python'
  if (language !== wanted) throw new Error(`${type}: language is "${language ?? ''}", wanted ${wanted}`)
  const given = new Map<string, string | undefined>()
  for (const [word, name, value] of words) {
    if (!known[type].includes(name))
      throw new Error(`${type}: unknown attribute ${word}, known are ${known[type].join(', ')}`)
    if (given.has(name)) throw new Error(`${type}: ${name} stands twice`)
    given.set(name, value)
  }
  return type === 'cell' ? { type, attributes: readCellFence(given) } : { type, attributes: readListingFence(given) }
}

const known = { cell: ['id', 'tolerance', 'throws', 'only', 'why'], listing: ['id', 'framework', 'cell'] }
