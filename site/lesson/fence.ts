import type { LessonCell } from './lesson.ts'

/** What a fence's info string says after the language. */
export type Fence = { cell: false } | { cell: true; attributes: Omit<LessonCell, 'code' | 'line'> }

/** Relative difference between engines that counts as agreement where a fence does not say. */
export const defaultTolerance = 1e-5

const known = new Set(['id', 'tolerance', 'throws', 'only', 'why'])
const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/**
 * Reads the rest of a fence's first line, `cell id="walk" tolerance="1e-6"`. A fence that is no cell carries nothing.
 * Throws an Error whose message is the reason; the caller knows the place.
 */
export function readFence(language: string | null | undefined, meta: string | null | undefined): Fence {
  const words = [...(meta ?? '').matchAll(/([^\s=]+)(?:="([^"]*)")?/g)]
  if (words.length === 0) return { cell: false }
  if (words[0][0] !== 'cell') throw new Error(`fence: begins with "${words[0][0]}", wanted cell or nothing`)
  if (language !== 'ts') throw new Error(`cell: language is "${language ?? ''}", wanted ts`)
  const given = new Map<string, string | undefined>()
  for (const [word, name, value] of words.slice(1)) {
    if (!known.has(name)) throw new Error(`cell: unknown attribute ${word}, known are ${[...known].join(', ')}`)
    if (given.has(name)) throw new Error(`cell: ${name} stands twice`)
    given.set(name, value)
  }
  return { cell: true, attributes: checkAttributes(given) }
}

function checkAttributes(given: Map<string, string | undefined>): Omit<LessonCell, 'code' | 'line'> {
  const id = given.get('id')
  if (!id) throw new Error('cell: id is missing')
  if (!kebab.test(id)) throw new Error(`cell: id "${id}" is not in lower-kebab-case`)
  const tolerance = given.has('tolerance') ? Number(given.get('tolerance') || Number.NaN) : defaultTolerance
  if (!(tolerance >= 0 && tolerance < 1))
    throw new Error(`cell "${id}": tolerance is "${given.get('tolerance') ?? ''}", wanted a number from 0 to 1`)
  if (given.get('throws') !== undefined) throw new Error(`cell "${id}": throws takes no value`)
  const only = given.get('only')
  if (given.has('only') && only !== 'reference')
    throw new Error(`cell "${id}": only is "${only ?? ''}", wanted "reference"`)
  const why = given.get('why')
  if (given.has('only') !== Boolean(why)) throw new Error(`cell "${id}": only="reference" and why="..." go together`)
  return { id, tolerance, throws: given.has('throws'), ...(only === 'reference' && { only, why }) }
}
