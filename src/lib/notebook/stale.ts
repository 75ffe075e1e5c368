import type { CellId, CellPlan, EngineId } from '#lib/kernel/protocol.ts'

/** What there is to know about a cell in order to tell whether its outputs still belong to the texts. */
export interface Shown {
  id: CellId
  original: string
  text: string
  /** The run whose outputs are shown; `null`: those of the recording. */
  ran: { engine: EngineId; text: string; saw?: ReadonlyMap<CellId, string> } | null
  /** Whether the reader has drawn on a pad of it. */
  drawn?: boolean
  /** Whether its last run did not come to its end. */
  failed?: boolean
}

/** Why outputs no longer belong to the texts: which cell is the reason, and what became of it. */
export interface Cause {
  cell: CellId
  /** `edited`: its text is another one; `ran`: it ran again with the same text; `failed`: it did, and not to its end. */
  why: 'edited' | 'ran' | 'failed'
}

/**
 * What made the outputs of `cell` stale: itself when it was edited, else a cell that it needs; `null` when they are fresh.
 * A recorded output is fresh while every text behind it is the original.
 */
export function staleCause(
  cell: Shown,
  cells: ReadonlyMap<CellId, Shown>,
  plans: ReadonlyMap<CellId, CellPlan>,
): Cause | null {
  const edited = (id: CellId): Cause => ({ cell: id, why: 'edited' })
  if (isEdited(cell, cell.ran?.text)) return edited(cell.id)
  const plan = plans.get(cell.id)
  if (cell.ran) {
    // What the page knows by itself holds also after Stop has ended the worker, and all that it remembered.
    for (const [id, text] of cell.ran.saw ?? []) if (cells.get(id)?.text !== text) return edited(id)
    // The kernel judges by the last run that succeeded: it still blames the cell itself when this text has failed.
    const cause = plan?.stale[cell.ran.engine] ?? null
    if (cause === null || cause === cell.id) return null
    // Its text is the one that was seen, so it is its run that is new.
    const failed = cells.get(cause)?.failed ?? false
    return cell.ran.saw?.has(cause) ? { cell: cause, why: failed ? 'failed' : 'ran' } : edited(cause)
  }
  const seen = new Set<CellId>()
  const changed = (id: CellId): CellId | null => {
    if (seen.has(id)) return null
    seen.add(id)
    for (const need of plans.get(id)?.needs ?? []) {
      const other = cells.get(need)
      if (other && isEdited(other)) return need
      const further = changed(need)
      if (further) return further
    }
    return null
  }
  const first = changed(cell.id)
  return first === null ? null : edited(first)
}

/** Whether a cell has another text than the one that ran; where none did, than the lesson's, or a drawing that it did not have. */
function isEdited({ text, original, ran, drawn }: Shown, of = original): boolean {
  return text !== of || (ran === null && drawn === true)
}
