import { DocumentError, type DocumentProblem } from '../document/document-error.ts'
import type { PageDocument } from '../document/page-document.ts'
import { noteWritten } from './page-journal.ts'
import { type SavedPage, savedFromText, savedToText } from './saved-page.ts'

/** Why the browser does not keep the page. */
export type Trouble = 'full' | 'forbidden' | DocumentProblem

/** This browser's storage for one page. */
export interface PageStorage {
  readonly key: string
  /** What is kept; `null`: nothing. Throws {@link DocumentError} for what cannot be read; forbidden storage is empty. */
  read(): SavedPage | null
  /** Keeps it; nothing is kept for `null`. Returns why not, when the browser does not. */
  write(saved: SavedPage | null): Trouble | null
}

/** The storage of a link's place: until the reader has changed something there, it has what the link carries. */
export function linkStorage(storage: PageStorage, linked: PageDocument | null): PageStorage {
  if (!linked) return storage
  return { ...storage, read: () => storage.read() ?? { page: linked, others: new Map() } }
}

/**
 * The storage under a key. What is written is there at once, also when the window ends in the next moment, and by its
 * journal when the browser does.
 */
export function pageStorage(key: string): PageStorage {
  return {
    key,
    read() {
      let text: string | null = null
      try {
        text = localStorage.getItem(key)
      } catch {
        // Forbidden: the first attempt to write says so.
      }
      return text === null ? null : savedFromText(text)
    },
    write(saved) {
      try {
        if (saved) localStorage.setItem(key, savedToText(saved))
        else localStorage.removeItem(key)
        noteWritten(key)
        return null
      } catch (error) {
        if (error instanceof DocumentError) return error.problem
        return (error as Error).name === 'SecurityError' ? 'forbidden' : 'full'
      }
    },
  }
}
