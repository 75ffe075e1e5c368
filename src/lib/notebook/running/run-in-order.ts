import { lateText } from '../late-text.ts'
import type { LiveRecord } from '../live-record.ts'
import type { Page } from '../page.ts'
import { type CellRun, runCell } from '../run-cell.ts'
import { isWaiting } from '../waiting.ts'

/**
 * Runs cells one after the other, in the order of the page, but for those that use what a cell below them defines. All wait in
 * the kernel's queue at once: each says its place, and Stop ends all. One that fails does not hold up those that do not
 * need it. Cells that wait already keep their place; those that want a prediction first are left out.
 */
export function runInOrder(cells: readonly LiveRecord[], page: Page): Promise<CellRun[]> {
  page.plans.send()
  const idle = needsFirst(cells, page).filter((cell) => cell.phase !== 'queued' && !isWaiting(cell))
  return Promise.all(idle.map((cell) => runCell(cell, page)))
}

/** As `runInOrder`; says in the end how it went. */
export async function runAndTell(cells: readonly LiveRecord[], page: Page): Promise<void> {
  page.announce('')
  const runs = await runInOrder(cells, page)
  const count = (status: CellRun['status']) => runs.filter((run) => run.status === status).length
  const key =
    count('stopped') > 0 ? 'menu.ran-until-stopped' : count('error') > 0 ? 'menu.ran-with-errors' : 'menu.all-ran'
  const text = await lateText('menu')
  page.announce(text(key, { cells: count('ok'), errors: count('error') }))
}

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
