import type { CellId, RunSize } from '../protocol.ts'

/** A cell's last successful run on one engine. */
export interface RunRecord {
  /** The text that ran. */
  code: string
  /** Counts up over all runs. */
  serial: number
  /** The runs of the cells it needed, whose names it saw: by cell, their serial. */
  saw: Map<CellId, number>
  /** How much it was asked to do. */
  size?: RunSize
}

/**
 * Which cells no longer show what they would show if they ran now, and which cell is the reason: the cell itself when
 * its text has changed, or the farthest cell above it that changed, ran again or failed. Cells that never ran are not stale.
 */
export function findStale(
  records: ReadonlyMap<CellId, RunRecord>,
  texts: ReadonlyMap<CellId, string>,
  needs: ReadonlyMap<CellId, readonly CellId[]>,
): Map<CellId, CellId> {
  const reasons = new Map<CellId, CellId | null>()
  const reasonFor = (id: CellId): CellId | null => {
    const known = reasons.get(id)
    if (known !== undefined) return known
    reasons.set(id, null) // Ends the walk around a circle.
    const record = records.get(id)
    const reason = record ? reasonOf(id, record) : null
    reasons.set(id, reason)
    return reason
  }
  const reasonOf = (id: CellId, record: RunRecord): CellId | null => {
    if (texts.get(id) !== record.code) return id
    for (const need of needs.get(id) ?? []) {
      const reason = reasonFor(need)
      if (reason !== null) return reason
      if (records.get(need)?.serial !== record.saw.get(need)) return need
    }
    return null
  }
  const stale = new Map<CellId, CellId>()
  for (const id of texts.keys()) {
    const reason = reasonFor(id)
    if (reason !== null) stale.set(id, reason)
  }
  return stale
}
