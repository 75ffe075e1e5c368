import type { CellId, CellPlan, EngineId } from '#lib/kernel/protocol.ts'

/** What there is to know about a cell in order to tell whether its outputs still belong to the texts. */
export interface Shown {
  id: CellId
  original: string
  text: string
  /** The run whose outputs are shown; `null`: those of the recording. */
  ran: { engine: EngineId; text: string; saw?: ReadonlyMap<CellId, string> } | null
}

/**
 * The cell whose change made the outputs of `cell` stale: itself when it was edited, else one that it needs;
 * `null` when they are fresh. A recorded output is fresh while every text behind it is the original.
 */
export function staleCause(
  cell: Shown,
  cells: ReadonlyMap<CellId, Shown>,
  plans: ReadonlyMap<CellId, CellPlan>,
): CellId | null {
  if (cell.text !== (cell.ran?.text ?? cell.original)) return cell.id
  const plan = plans.get(cell.id)
  if (cell.ran) {
    // What the page knows by itself holds also after Stop has ended the worker, and all that it remembered.
    for (const [id, text] of cell.ran.saw ?? []) if (cells.get(id)?.text !== text) return id
    // The kernel judges by the last run that succeeded: it still blames the cell itself when this text has failed.
    const cause = plan?.stale[cell.ran.engine] ?? null
    return cause === cell.id ? null : cause
  }
  const seen = new Set<CellId>()
  const changed = (id: CellId): CellId | null => {
    if (seen.has(id)) return null
    seen.add(id)
    for (const need of plans.get(id)?.needs ?? []) {
      const other = cells.get(need)
      if (other && other.text !== other.original) return need
      const further = changed(need)
      if (further) return further
    }
    return null
  }
  return changed(cell.id)
}
