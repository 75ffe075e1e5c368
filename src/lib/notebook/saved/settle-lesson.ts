import { endChoice } from '../choice/cell-choice.ts'
import { setOriginalHash } from '../document/original-hash.ts'
import type { Page } from '../page.ts'

/** A cell that has the lesson's text again, however it came to it, is no longer in question: what is written next is made of that. */
export function settleLesson({ cells }: Page): void {
  for (const cell of cells.values()) {
    if (cell.code.text !== cell.original) continue
    setOriginalHash(cell, null)
    endChoice(cell, 'lesson')
  }
}
