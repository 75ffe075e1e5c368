import { addCell } from '../added/add-cell.ts'
import { endChoice } from '../choice/cell-choice.ts'
import { setOriginalHash } from '../document/original-hash.ts'
import { putOnPage } from '../document/put-on-page.ts'
import { isAdded, readPage } from '../document/read-page.ts'
import { lateText } from '../late-text.ts'
import { showNotice } from '../notice/show-notice.ts'
import type { Page } from '../page.ts'
import { resetCell } from '../reset-cell.ts'
import { keeperOf } from './keep-page.ts'

/** Makes all cells as the lesson has them, and takes away those that were added. A notice offers to undo it. */
export async function resetPage(page: Page): Promise<void> {
  const text = await lateText('edits')
  const before = readPage(page)
  page.stop()
  for (const cell of [...page.cells.values()]) {
    if (isAdded(cell)) {
      cell.view.element.remove()
      page.drop(cell.id)
      continue
    }
    for (const kind of ['lesson', 'version'] as const) endChoice(cell, kind)
    setOriginalHash(cell, null)
    const drawn = before.drawings.some((drawing) => drawing.cell === cell.id)
    if (drawn || cell.code.text !== cell.original || cell.phase !== 'recorded') resetCell(cell, page)
  }
  keeperOf(page).save()
  const undo = () => {
    putOnPage(before, page, (cell) => addCell(cell, page))
    keeperOf(page).save()
  }
  showNotice({
    name: 'reset',
    message: text('edits.page-reset'),
    actions:
      before.cells.length + before.added.length + before.drawings.length > 0
        ? [{ label: text('edits.undo'), choose: undo }]
        : [],
    close: text('edits.close'),
  })
}
