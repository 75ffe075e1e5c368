import type { RunRecord } from '../cell/find-stale.ts'
import type { CellId } from '../protocol.ts'

/** What the cells of a page hold on one engine. */
export interface Scope {
  /** What each cell defined when it last ran well. */
  values: Map<CellId, Map<string, unknown>>
  records: Map<CellId, RunRecord>
}

/** A scope in which nothing has run. */
export function createScope(): Scope {
  return { values: new Map(), records: new Map() }
}
