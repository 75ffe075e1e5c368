import { createStore, delMany, entries, type UseStore, update } from 'idb-keyval'
import { journalDatabase } from './has-journal.ts'
import type { Book, Entry } from './journal.ts'

const table = 'journal'

/** Entries in IndexedDB, each on the disk before its write is called done: `durability: 'strict'`. */
export function strictBook(): Book {
  const open = createStore(journalDatabase, table)
  const strict: UseStore = (mode, act) =>
    open('readonly', ({ transaction }) =>
      act(transaction.db.transaction(table, mode, { durability: 'strict' }).objectStore(table)),
    )
  return {
    // Another window may have been quicker with something later.
    write: (key, entry) => update<Entry>(key, (old) => (old && old.at > entry.at ? old : entry), strict),
    all: () => entries<string, Entry>(strict),
    drop: (keys) => delMany(keys, strict),
  }
}
