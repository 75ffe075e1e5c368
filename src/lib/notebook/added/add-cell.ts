import { colorCell } from '../document/color-cell.ts'
import type { AddedCell } from '../document/page-document.ts'
import type { LiveRecord } from '../live-record.ts'
import type { Page } from '../page.ts'
import { keepPage } from '../saved/keep-page.ts'
import { blankCell } from './blank-cell.ts'

/**
 * Puts a cell on the page that the lesson does not have, below the one that it names; as the first, or below the last
 * when that one is gone.
 */
export function addCell({ id, after, text }: AddedCell, page: Page): LiveRecord {
  const cells = [...page.cells.values()].map(({ view }) => view.element)
  const above = after === null ? undefined : (page.cells.get(after)?.view.element ?? cells.at(-1))
  const made = blankCell(above ?? cells[0], id, text, page.text)
  if (above) above.after(made)
  else cells[0].before(made)
  const cell = page.take(made)
  page.choose(page.engine)
  if (text) colorCell(cell, page).catch(() => {}) // It can be read without.
  page.plans.sendSoon()
  page.refresh()
  keepPage(page)
  return cell
}

/** An id that no cell of the page has: `mine-1`. */
export function freshId({ cells }: Pick<Page, 'cells'>): string {
  let count = 1
  while (cells.has(`mine-${count}`)) count++
  return `mine-${count}`
}
