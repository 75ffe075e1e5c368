import type { LiveRecord } from '../live-record.ts'
import type { Page } from '../page.ts'
import { showMarks } from '../show-state.ts'

/** Colours the text of a cell that came from elsewhere than the build and the editor; an editor that is open has done so. */
export async function colorCell(cell: LiveRecord, page: Page): Promise<void> {
  const { colorShown } = await import('../editor/color-block.ts')
  if (colorShown(cell.view.element.querySelector('.cell-code')!)) showMarks(cell, page)
}
