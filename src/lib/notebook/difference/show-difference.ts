import { lateText } from '../late-text.ts'
import type { LiveRecord } from '../live-record.ts'
import type { Page } from '../page.ts'
import { resetCell } from '../reset-cell.ts'
import { openDifference } from './open-difference.ts'

/** Shows how a cell's text differs from the lesson's, and offers to bring the lesson's back. */
export async function showDifference(cell: LiveRecord, page: Page): Promise<void> {
  const text = await lateText('edits')
  openDifference(
    text('edits.difference', { name: cell.id }),
    {
      left: { text: cell.original, title: text('edits.side-original') },
      right: { text: cell.code.text, title: text('edits.side-here-lesson') },
    },
    [
      { label: text('edits.bring-back'), choose: () => resetCell(cell, page) },
      { label: text('edits.close'), main: true },
    ],
    text,
  )
}
