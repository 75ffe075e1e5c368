import { createJournal, type Journal } from './journal.ts'
import { strictBook } from './strict-book.ts'

let journal: Journal | null = null
let recovered: Promise<void> | null = null

/** Something that a reader has made was written to `localStorage`, or removed from it, under this key. */
export function noteWritten(key: string): void {
  opened()?.note(key)
}

/**
 * Resolves when `localStorage` has all that was written before the browser was killed; looks once in the life of a page. What
 * comes back is heard as what another window has written: by `storage` events.
 */
export function recoverLost(): Promise<void> {
  recovered ??= (opened()?.recover() ?? Promise.resolve([])).then((keys) => {
    for (const key of keys) dispatchEvent(new StorageEvent('storage', { key }))
  })
  return recovered
}

/** A browser may forbid its storages altogether. */
function opened(): Journal | null {
  try {
    journal ??= createJournal(localStorage, strictBook())
  } catch {}
  return journal
}
