import { lateText } from '../late-text.ts'
import type { LiveRecord } from '../live-record.ts'
import { showNotice } from '../notice/show-notice.ts'
import type { Page } from '../page.ts'
import { addCell } from './add-cell.ts'

/** Takes an added cell off the page; the focus goes to the one above it, and a notice offers to bring the cell back. */
export async function removeCell(cell: LiveRecord, page: Page): Promise<void> {
  const text = await lateText('take')
  const { id, code, view } = cell
  const removed = code.text
  const cells = [...page.cells.values()]
  const at = cells.indexOf(cell)
  const near = cells[at - 1] ?? cells[at + 1]
  if (cell.phase === 'running' || cell.phase === 'queued') await page.kernel.stop()
  view.element.remove()
  page.drop(id)
  near?.view.element.querySelector<HTMLElement>('.cell-run:not([hidden])')?.focus({ preventScroll: true })
  if (removed.trim() === '') return
  const choose = () => {
    const back = addCell({ id, after: at > 0 ? cells[at - 1].id : null, text: removed }, page)
    back.view.element.querySelector<HTMLElement>('.cell-run')?.focus()
  }
  showNotice({
    name: `removed-${id}`,
    message: text('take.removed', { name: id }),
    actions: [{ label: text('take.bring-back'), choose }],
    close: text('take.close'),
  })
}
