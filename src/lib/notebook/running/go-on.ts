import type { Next } from '../intent.ts'
import type { LiveRecord } from '../live-record.ts'
import { cellActions } from '../menu/cell-actions.ts'
import type { Page } from '../page.ts'

/** Cells whose gap is at most this share of the window are neighbours, as in a notebook without prose. */
const near = 0.5

/**
 * Where the reader goes on when a key has begun a run: to the next cell, or to a fresh one below. In a chapter the next
 * cell may be pages away; then the focus stays, because what the reader wants to see is the output.
 */
export async function goOn(cell: LiveRecord, next: Next, page: Page): Promise<void> {
  if (next === 'add')
    return cellActions
      .flat()
      .find(({ id }) => id === 'add-below')
      ?.run(cell, page)
  const cells = [...page.cells.values()]
  const below = cells[cells.indexOf(cell) + 1]?.view.element
  if (!below) return
  const gap = below.getBoundingClientRect().top - cell.view.element.getBoundingClientRect().bottom
  if (gap < 0 || gap > near * innerHeight) return
  below.querySelector<HTMLElement>('.cell-code :is(.cm-content, pre:not([hidden]))')?.focus()
}
