/**
 * What was last written under a key of `localStorage`, `null` for removed, and when: milliseconds since 1970, made to count
 * up by at least one from each write to the next.
 */
export interface Entry {
  text: string | null
  at: number
}

/** Where entries are on the disk when `write` resolves: `strictBook`, or that of a test. */
export interface Book {
  write(key: string, entry: Entry): Promise<void>
  all(): Promise<[key: string, entry: Entry][]>
  drop(keys: string[]): Promise<void>
}

/**
 * Keeps what a browser that is killed would lose. `localStorage` is where texts are kept: alone among the storages it has
 * them at once, also when the window ends in the next moment, and all windows see the same. But browsers write it to the
 * disk seconds later. The journal is on the disk within milliseconds, and after a crash gives `localStorage` what it lost.
 */
export interface Journal {
  /** Something was written or removed under this key just now. */
  note(key: string): void
  /** Puts back what was lost, and says the keys. What the browser does not let us keep or read counts as nothing. */
  recover(): Promise<string[]>
}

/** When `localStorage` was last written, kept in itself: what it lost, it lost together with this. */
const stampKey = 'chainrule:written'
/** By then every browser has written its storage, in milliseconds: older entries are of no more use. */
const longest = 600_000

/** Makes the journal of a storage. */
export function createJournal(storage: Storage, book: Book): Journal {
  const stamp = () => Number(storage.getItem(stampKey))

  async function recover() {
    const entries = await book.all()
    const known = stamp()
    const lost = entries.filter(([, { at }]) => at > known)
    for (const [key, { text }] of lost) {
      if (text === null) storage.removeItem(key)
      else storage.setItem(key, text)
    }
    if (lost.length > 0) storage.setItem(stampKey, String(Math.max(...lost.map(([, { at }]) => at))))
    const old = entries.filter(([, { at }]) => at <= known && at < Date.now() - longest)
    if (old.length > 0) await book.drop(old.map(([key]) => key))
    return lost.map(([key]) => key)
  }

  return {
    note(key) {
      try {
        const at = Math.max(Date.now(), stamp() + 1)
        // After the text itself: a stamp on the disk without its text would say that nothing was lost.
        storage.setItem(stampKey, String(at))
        book.write(key, { text: storage.getItem(key), at }).catch(() => {}) // Then the text is as safe as it was without.
      } catch {
        // No room for the stamp: the same.
      }
    },
    recover: () => recover().catch(() => []),
  }
}
