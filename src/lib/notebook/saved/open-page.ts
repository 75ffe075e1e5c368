import { addCell } from '../added/add-cell.ts'
import { showChoice } from '../choice/cell-choice.ts'
import { DocumentError } from '../document/document-error.ts'
import { setOriginalHash } from '../document/original-hash.ts'
import type { CellChange, PageDocument } from '../document/page-document.ts'
import { putOnPage, putText } from '../document/put-on-page.ts'
import { lateText } from '../late-text.ts'
import { showNotice } from '../notice/show-notice.ts'
import type { Page } from '../page.ts'
import { resetCell } from '../reset-cell.ts'
import { beginToKeep, keeperOf, keyOf } from './keep-page.ts'
import { recoverLost } from './page-journal.ts'
import { type Part, partsOf } from './parts.ts'
import type { SavedPage } from './saved-page.ts'
import { linkStorage, type PageStorage, pageStorage, type Trouble } from './storage.ts'
import { showTrouble } from './trouble.ts'

/**
 * Puts on the page what this browser has kept of it, and asks where the lesson or another version of the reader's says
 * otherwise. `link` and `linked` are the link that the page was opened with and what it carries: what the reader has made
 * of that is kept in a place of its own, and goes before it. Nothing runs.
 */
export async function openPage(page: Page, link: string | null, linked: PageDocument | null): Promise<void> {
  await recoverLost()
  const storage = linkStorage(pageStorage(keyOf(link)), linked)
  const saved = read(storage, page)
  const unplaced = new Map<string, Part>()
  const document = saved?.page ?? linked
  beginToKeep(page, storage, document, unplaced)
  if (document) {
    const { outdated, missing } = putOnPage(document, page, (cell) => addCell(cell, page))
    for (const part of missing) unplaced.set(part.id, part)
    if (outdated.length > 0) void askAboutLesson(outdated, page)
    if (missing.length > 0) void tellOfMissing(missing, unplaced, page)
  }
  if (saved && saved.others.size > 0) void askAboutOthers(saved, page)
}

function read(storage: PageStorage, page: Page): SavedPage | null {
  try {
    return storage.read()
  } catch (error) {
    void showTrouble(error instanceof DocumentError ? error.problem : ('damaged' satisfies Trouble), page)
    return null
  }
}

/** The lesson has another text for these cells than the one that the reader changed. */
async function askAboutLesson(outdated: readonly CellChange[], page: Page): Promise<void> {
  const text = await lateText('edits')
  for (const { id } of outdated) {
    const cell = page.cells.get(id)!
    const mine = cell.code.text
    const settle = () => {
      setOriginalHash(cell, null)
      keeperOf(page).insist(id)
    }
    showChoice(
      cell,
      {
        kind: 'lesson',
        other: cell.original,
        keep: settle,
        take() {
          resetCell(cell, page)
          settle()
          showNotice({
            name: `taken-${id}`,
            message: text('edits.taken-lesson', { name: id }),
            actions: [{ label: text('edits.undo'), choose: () => putText(page, id, mine) }],
            close: text('edits.close'),
          })
        },
      },
      text,
    )
  }
}

/** Versions that a window left behind, closed before its reader had chosen. */
async function askAboutOthers({ others }: SavedPage, page: Page): Promise<void> {
  const text = await lateText('edits')
  for (const [window, document] of others) {
    for (const [id, { text: other }] of partsOf(document)) {
      const cell = page.cells.get(id)
      if (!cell || cell.code.text === other) continue
      const forget = () => keeperOf(page).forget(window, id)
      const take = () => {
        putText(page, id, other)
        forget()
      }
      showChoice(cell, { kind: 'version', other, keep: forget, take }, text)
    }
  }
}

/** Cells that the reader changed and that the lesson has no more: their texts stay kept, and can be cells of the reader's own. */
async function tellOfMissing(missing: readonly CellChange[], unplaced: Map<string, Part>, page: Page): Promise<void> {
  const text = await lateText('edits')
  const show = () => {
    for (const { id, text } of missing) {
      addCell({ id, after: [...page.cells.keys()].at(-1) ?? null, text }, page)
      unplaced.delete(id)
    }
    keeperOf(page).save()
  }
  showNotice({
    name: 'missing',
    message: text('edits.missing', { names: missing.map(({ id }) => id).join(', ') }),
    actions: [{ label: text('edits.missing-show'), choose: show }],
    close: text('edits.close'),
  })
}
