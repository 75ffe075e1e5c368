import type { CellId } from '#lib/kernel/protocol.ts'
import type { LiveRecord } from '../live-record.ts'
import type { Page } from '../page.ts'

/** The cells that a cell uses names of, directly or through others, in the order of the page. */
export function needsOf(cell: CellId, { cells, plans }: Pick<Page, 'cells' | 'plans'>): LiveRecord[] {
  const found = new Set<CellId>()
  const walk = (id: CellId) => {
    for (const need of plans.byCell.get(id)?.needs ?? []) {
      if (found.has(need)) continue
      found.add(need)
      walk(need)
    }
  }
  walk(cell)
  found.delete(cell)
  return [...cells.values()].filter(({ id }) => found.has(id))
}
