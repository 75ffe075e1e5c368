import { cellHash } from './cell-hash.ts'
import type { LessonCell } from './lesson.ts'

/**
 * Changes whenever the full run of a cell would have to be made anew: not with the numbers that `runSize` gives to quick
 * runs and to the page, so that an author can tune those without another night.
 */
export function fullHash(cell: LessonCell): string {
  return cellHash({ ...cell, code: cell.code.replaceAll(/\b(quick|page):\s*[\d_.]+/g, '$1: ·') })
}
