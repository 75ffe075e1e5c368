import type { CellId } from '#lib/kernel/protocol.ts'
import { DocumentError, type DocumentProblem } from '../document/document-error.ts'
import type { PageDocument } from '../document/page-document.ts'
import { merge } from './merge.ts'
import { mergeDrawings, sameDrawings } from './merge-drawings.ts'
import { type Part, type Parts, partsOf, sameParts, withParts } from './parts.ts'
import type { SavedPage } from './saved-page.ts'
import type { PageStorage, Trouble } from './storage.ts'

/** How long after a change the page is kept, in milliseconds; what comes in between is kept with it. */
const pause = 150

/** Keeps a page as it is typed, and never over what another window has kept. */
export interface Keeper {
  /** Something has changed: the page is kept soon. */
  changed(): void
  /** Keeps the page now, and hears what other windows have kept. */
  save(): void
  /** The reader wants what this window shows of a cell: it is kept now, whatever others have made of it. */
  insist(cell: CellId): void
  /** The reader has chosen: another window's version of a cell is not kept any longer. */
  forget(window: string, cell: CellId): void
  /** Keeps the page now, and never again. */
  end(): void
}

export interface KeeperOptions {
  storage: PageStorage
  /** The page as it is now. */
  read(): PageDocument
  /** What was kept when the page was opened and now stands on it. */
  known: PageDocument | null
  /** Parts that have no place on the page; they are kept as they are. */
  unplaced: Parts
  /** Whether and why the browser does not keep the page; heard when that changes. */
  trouble(why: Trouble | null): void
  /** All cells of which others have made something else, with what is kept of them. */
  differing(cells: ReadonlyMap<CellId, Part | undefined>): void
}

/** Makes the keeper of this window. */
export function createKeeper({ storage, read, known, unplaced, trouble, differing }: KeeperOptions): Keeper {
  const name = Math.random().toString(36).slice(2)
  let before = known ? partsOf(known) : new Map<CellId, Part>()
  let drawn = known?.drawings ?? []
  let timer: ReturnType<typeof setTimeout> | undefined
  const forgotten: { window: string; cell: CellId }[] = []
  let ended = false
  let troubled: Trouble | null = null

  function tell(why: Trouble | null) {
    if (why !== troubled) trouble(why)
    troubled = why
  }

  function save(insisted?: CellId) {
    clearTimeout(timer)
    timer = undefined
    if (ended) return
    const found = readSafely(storage)
    if (typeof found === 'string') return tell(found)
    const now = read()
    const kept = found ? partsOf(found.page) : new Map<CellId, Part>()
    const { parts, aside, news } = merge(kept, before, new Map([...unplaced, ...partsOf(now)]), insisted)
    const keptDrawings = found?.page.drawings ?? []
    const drawings = mergeDrawings(keptDrawings, drawn, now.drawings)
    const others = new Map(found?.others)
    const mine = new Map([...aside].filter((entry): entry is [CellId, Part] => entry[1] !== undefined))
    others.delete(name)
    for (const { window, cell } of forgotten) {
      const other = others.get(window)
      if (!other) continue
      const left = partsOf(other)
      left.delete(cell)
      if (left.size > 0) others.set(window, withParts(other, left))
      else others.delete(window)
    }
    if (mine.size > 0) others.set(name, { ...withParts(now, mine), drawings: [] })
    const same =
      sameParts(parts, kept) && sameDrawings(drawings, keptDrawings) && sameVersions(others, found?.others ?? new Map())
    if (!same) {
      const page = { ...withParts(found?.page ?? now, parts), drawings }
      const why = storage.write(parts.size + others.size + drawings.length > 0 ? { page, others } : null)
      tell(why)
      if (why) return
    }
    const open = [...aside.keys(), ...news]
    const waiting = new Map(open.map((id) => [id, before.get(id)]))
    before = new Map(parts)
    drawn = now.drawings
    for (const [id, part] of waiting) acknowledge(id, new Map(part ? [[id, part]] : []))
    differing(new Map(open.map((id) => [id, parts.get(id)])))
  }

  /** From now on this is what was known to be kept of a cell. */
  function acknowledge(id: CellId, kept: Parts) {
    const part = kept.get(id)
    if (part) before.set(id, part)
    else before.delete(id)
  }

  return {
    changed() {
      timer ??= setTimeout(() => save(), pause)
    },
    save: () => save(),
    insist: save,
    forget(window, cell) {
      forgotten.push({ window, cell })
      save()
    },
    end() {
      save()
      ended = true
    },
  }
}

type Versions = SavedPage['others']

/** Only what differs is written: two windows that hear each other must come to rest. */
function sameVersions(a: Versions, b: Versions): boolean {
  return (
    a.size === b.size && [...a].every(([name, page]) => b.has(name) && sameParts(partsOf(page), partsOf(b.get(name)!)))
  )
}

/** What is kept; what is damaged counts as nothing, and what a later version has kept must not be written over. */
function readSafely(storage: PageStorage): SavedPage | null | DocumentProblem {
  try {
    return storage.read()
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    return error.problem === 'newer' ? 'newer' : null
  }
}
