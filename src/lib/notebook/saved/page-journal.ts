import { createJournal, type Journal } from './journal.ts'
import { strictBook } from './strict-book.ts'

let journal: Journal | null = null
let recovered: Promise<void> | null = null

/** Something that a reader has made was written to `localStorage`, or removed from it, under this key. */
export function noteWritten(key: string): void {
  opened()?.note(key)
}

/** How long the page waits for the journal, in milliseconds: databases of browsers can hang, and nothing was lost as a rule. */
const patience = 500

/**
 * Resolves when `localStorage` has all that was written before the browser was killed, or has waited long enough; looks
 * once in the life of a page. What comes back is heard as what another window has written: by `storage` events.
 */
export function recoverLost(): Promise<void> {
  recovered ??= Promise.race([recover(), new Promise<void>((resolve) => setTimeout(resolve, patience))])
  return recovered
}

async function recover(): Promise<void> {
  const keys = (await opened()?.recover()) ?? []
  for (const key of keys) dispatchEvent(new StorageEvent('storage', { key }))
}

/** A browser may forbid its storages altogether. */
function opened(): Journal | null {
  try {
    journal ??= createJournal(localStorage, strictBook())
  } catch {}
  return journal
}
