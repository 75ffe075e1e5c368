import type { LiveRecord } from '../live-record.ts'
import { textOf } from '../output/pad/bytes.ts'
import type { Page } from '../page.ts'
import { originalHash } from './original-hash.ts'
import { type AddedCell, type CellChange, documentVersion, type PageDocument } from './page-document.ts'
import { pageLesson } from './page-lesson.ts'

/** Reads off the page what the reader has made of it. */
export function readPage({ cells, engine, seed, kernel }: Page): PageDocument {
  const changed: CellChange[] = []
  const added: AddedCell[] = []
  let after: string | null = null
  for (const cell of inOrder([...cells.values()])) {
    const { id, original, code } = cell
    if (isAdded(cell)) added.push({ id, after, text: code.text })
    else if (code.text !== original) changed.push({ id, original: originalHash(cell), text: code.text })
    after = id
  }
  const drawings = kernel.drawn().filter(({ cell }) => cells.has(cell))
  return {
    version: documentVersion,
    lesson: pageLesson(location.pathname),
    language: document.documentElement.lang.startsWith('zh') ? 'zh' : 'en',
    engine,
    seed,
    cells: changed,
    added,
    hidden: { controls: [], cells: [] },
    drawings: drawings.map((drawing) => ({ ...drawing, pixels: textOf(drawing.pixels) })),
  }
}

/** Whether the reader has put the cell there: its element says so. */
export function isAdded({ view }: LiveRecord): boolean {
  return 'added' in view.element.dataset
}

/** Cells as they stand on the page; those that were added later stand between the others. */
function inOrder(cells: LiveRecord[]): LiveRecord[] {
  const before = (a: LiveRecord, b: LiveRecord) =>
    a.view.element.compareDocumentPosition(b.view.element) & 4 /* DOCUMENT_POSITION_FOLLOWING */ ? -1 : 1
  return cells.sort(before)
}
