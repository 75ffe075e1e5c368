import { cellHash } from './cell-hash.ts'
import type { Recording } from './recording.ts'
import type { Sheet } from './sheet.ts'

/** Whether a recording is of exactly these cells, in this order, and has every fact. */
export function isCurrent(recording: Recording, sheet: Sheet): boolean {
  const recorded = recording.cells.map(({ id, hash }) => `${id} ${hash}`)
  const wanted = sheet.cells.map((cell) => `${cell.id} ${cellHash(cell)}`)
  const facts = new Set(recording.facts.map(({ cell, is }) => `${cell}\n${is}`))
  return recorded.join() === wanted.join() && sheet.facts.every(({ cell, is }) => facts.has(`${cell}\n${is}`))
}
