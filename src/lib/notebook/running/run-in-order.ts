import { lateText } from '../late-text.ts'
import type { LiveRecord } from '../live-record.ts'
import type { Page } from '../page.ts'
import { type CellRun, runCell } from '../run-cell.ts'
import { isWaiting } from '../waiting.ts'

/**
 * Runs cells one after the other, in the order of the page, but for those that use what a cell below them defines. All wait in
 * the kernel's queue at once: each says its place, and Stop ends all. One that fails does not hold up those that do not
 * need it. Cells that wait already keep their place; those that want a prediction first are left out. What is said to those
 * who listen is that it begins and how it ended, not what becomes of each cell.
 */
export async function runInOrder(cells: readonly LiveRecord[], page: Page): Promise<void> {
  page.plans.send()
  const idle = needsFirst(cells, page).filter((cell) => cell.phase !== 'queued' && !isWaiting(cell))
  const running = Promise.all(idle.map((cell) => runCell(cell, page, { say: 'nothing' })))
  const text = await lateText('menu')
  page.announce(text('menu.run-begins', { cells: idle.length }))
  const runs = await running
  const ended = (as: CellRun['status']) => idle.filter((_, i) => runs[i].status === as)
  const [ok, stopped, failed] = [ended('ok'), ended('stopped'), ended('error')]
  const key =
    stopped.length > 0 ? 'menu.ran-until-stopped' : failed.length > 0 ? 'menu.ran-with-errors' : 'menu.all-ran'
  page.announce(text(key, { cells: ok.length, failed: failed.map(({ id }) => id).join(', ') }))
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
