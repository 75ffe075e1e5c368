import { isKebab } from './is-kebab.ts'
import type { LessonCell } from './lesson.ts'

/** Relative difference between engines that counts as agreement where a fence does not say. */
export const defaultTolerance = 1e-5

/** Checks what a cell's fence says of it. Throws an Error whose message is the reason. */
export function readCellFence(given: Map<string, string | undefined>): Omit<LessonCell, 'code' | 'line'> {
  const id = given.get('id')
  if (!id) throw new Error('cell: id is missing')
  if (!isKebab(id)) throw new Error(`cell: id "${id}" is not in lower-kebab-case`)
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
