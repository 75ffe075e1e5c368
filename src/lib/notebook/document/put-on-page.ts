import type { CellId } from '#lib/kernel/protocol.ts'
import { bytesOf } from '../output/pad/bytes.ts'
import type { Page } from '../page.ts'
import { colorCell } from './color-cell.ts'
import { hideParts } from './hide-parts.ts'
import { setOriginalHash } from './original-hash.ts'
import type { AddedCell, CellChange, PageDocument } from './page-document.ts'
import { textDifference } from './text-difference.ts'
import { textHash } from './text-hash.ts'

/** What could not be put on the page as it was meant. */
export interface PutReport {
  /** Cells that stand on the page with the document's text, though the lesson's own text has changed since. */
  outdated: CellChange[]
  /** Cells that the lesson does not have any more. */
  missing: CellChange[]
}

/**
 * Puts a document's texts, added cells, drawings and hidden parts on the page, and runs nothing. Cells that the document does not
 * name keep the text that they have. `add` makes a cell that the page does not have yet. The engine and the seed are the
 * caller's to choose.
 */
export function putOnPage(document: PageDocument, page: Page, add: (cell: AddedCell) => void): PutReport {
  const report: PutReport = { outdated: [], missing: [] }
  for (const change of document.cells) {
    const cell = page.cells.get(change.id)
    if (!cell) {
      report.missing.push(change)
      continue
    }
    setOriginalHash(cell, change.original)
    if (change.original !== textHash(cell.original)) report.outdated.push(change)
    putText(page, change.id, change.text)
  }
  for (const cell of document.added) {
    if (page.cells.has(cell.id)) putText(page, cell.id, cell.text)
    else add(cell)
  }
  for (const { cell, name, pixels } of document.drawings) {
    page.kernel.draw(cell, { name, pixels: bytesOf(pixels) })
    page.cells.get(cell)?.view.outputs.redraw(name, pixels)
  }
  hideParts(document.hidden)
  page.refresh()
  return report
}

/** Gives a cell another text; what stays the same keeps its colours until the rest has its own. */
export function putText(page: Page, id: CellId, text: string): void {
  const cell = page.cells.get(id)!
  const difference = textDifference(cell.code.text, text)
  if (!difference) return
  cell.code.change(difference)
  colorCell(cell, page).catch(() => {}) // Then it has the colours of what it took the place of.
}
