import type { CellId } from '#lib/kernel/protocol.ts'
import { type Part, type Parts, samePart } from './parts.ts'

/** Two windows' versions of a page, put together. */
export interface Merged {
  /** What is to be kept. */
  parts: Parts
  /** What this window has and what is not kept, because another window had changed the same cell before. */
  aside: Map<CellId, Part | undefined>
  /** Cells that another window has changed and this one shows as they were. */
  news: CellId[]
}

/**
 * Puts together what is kept and what this window has, given what this window last knew to be kept. Each cell goes the
 * way of the window that has changed it; where both have, what is kept stays, and the reader has to choose. What this
 * window has of the cell `insisted` is kept in any case: the reader has chosen.
 */
export function merge(kept: Parts, known: Parts, mine: Parts, insisted?: CellId): Merged {
  const parts = new Map<CellId, Part>()
  const aside = new Map<CellId, Part | undefined>()
  const news: CellId[] = []
  for (const id of new Set([...mine.keys(), ...kept.keys(), ...known.keys()])) {
    const [theirs, before, ours] = [kept, known, mine].map((of) => of.get(id))
    const theyChanged = !samePart(theirs, before)
    const weChanged = hasChanged(before, ours)
    if (id === insisted) {
      if (ours) parts.set(id, ours)
      continue
    }
    const differ = theirs?.text !== ours?.text
    const next = weChanged && !theyChanged ? ours : theirs
    if (next) parts.set(id, next)
    if (!theyChanged || !differ) continue
    if (weChanged) aside.set(id, ours)
    else news.push(id)
  }
  return { parts, aside, news }
}

/**
 * Whether this window has changed a cell: its text, or the place of one that was added. Out of which original a text was
 * made is for the reader to say, in one window for all.
 */
function hasChanged(before: Part | undefined, ours: Part | undefined): boolean {
  const both = before && ours && 'original' in before && 'original' in ours
  return both ? before.text !== ours.text : !samePart(before, ours)
}
