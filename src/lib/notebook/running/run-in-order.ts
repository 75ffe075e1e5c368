import type { LiveRecord } from '../live-record.ts'
import type { Page } from '../page.ts'
import { runCell } from '../run-cell.ts'

/** Runs cells one after the other, those that others need first. All wait in the kernel's queue at once, so that Stop ends all. */
export async function runInOrder(cells: readonly LiveRecord[], page: Page): Promise<void> {
  await Promise.all(needsFirst(cells, page).map((cell) => runCell(cell, page)))
}

/** In the order of the page, but for cells that use what a cell below them defines. */
function needsFirst(cells: readonly LiveRecord[], { plans }: Page): LiveRecord[] {
  const ordered = new Set<LiveRecord>()
  const seen = new Set<LiveRecord>()
  const add = (cell: LiveRecord) => {
    if (seen.has(cell)) return
    seen.add(cell)
    const needs = plans.byCell.get(cell.id)?.needs ?? []
    for (const need of cells) if (needs.includes(need.id)) add(need)
    ordered.add(cell)
  }
  for (const cell of cells) add(cell)
  return [...ordered]
}
