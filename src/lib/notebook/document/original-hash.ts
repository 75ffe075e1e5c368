import type { LiveRecord } from '../live-record.ts'
import { textHash } from './text-hash.ts'

/** Cells whose text was made out of another original than the page's: until the reader has chosen between the two. */
const older = new WeakMap<LiveRecord, string>()

/** The hash of the text out of which the cell's text was made. */
export function originalHash(cell: LiveRecord): string {
  return older.get(cell) ?? textHash(cell.original)
}

/** Says out of which original a cell's text was made; `null`: the page's own. */
export function setOriginalHash(cell: LiveRecord, hash: string | null): void {
  if (hash === null || hash === textHash(cell.original)) older.delete(cell)
  else older.set(cell, hash)
}
