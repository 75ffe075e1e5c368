import type { LiveRecord } from './live-record.ts'
import type { Page } from './page.ts'
import { showMarks } from './show-state.ts'

/** Brings back a cell's original text and its recorded outputs. */
export function resetCell(cell: LiveRecord, page: Page): void {
  cell.phase = 'recorded'
  cell.note = ''
  cell.ran = null
  cell.error = null
  cell.code.reset()
  page.kernel.draw(cell.id, null)
  cell.view.outputs.restore()
  cell.view.provenance(null)
  cell.view.comparison(null)
  cell.view.advice(null)
  cell.view.announce(page.text('cell.was-reset', { name: cell.id }))
  page.plans.send()
  showMarks(cell, page)
  page.refresh()
}
