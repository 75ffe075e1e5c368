import type { CellId } from '#lib/kernel/protocol.ts'
import type { PageDocument } from '../document/page-document.ts'
import { element } from '../output/element.ts'
import type { Page } from '../page.ts'
import type { Text } from '../text.ts'

/** The list of cells and controls that a link can leave out. */
export interface PartsToHide {
  element: HTMLElement
  /** Those that are ticked. */
  hidden(): PageDocument['hidden']
}

/** Lists the page's cells and their controls, each with a box to tick; `changed` hears of every tick. */
export function partsToHide(page: Page, text: Text, changed: () => void): PartsToHide {
  const boxes: { box: HTMLInputElement; cell: CellId; name: string | null }[] = []
  const line = (cell: CellId, name: string | null, ...below: HTMLElement[]) => {
    const box = element(document, 'input', { type: 'checkbox' })
    boxes.push({ box, cell, name })
    return element(document, 'li', {}, element(document, 'label', {}, box, name ?? cell), ...below)
  }
  const cells = [...page.cells.values()].map(({ id, view }) => {
    const names = controlsIn(view.element)
    const below = names.length > 0 ? [element(document, 'ul', {}, ...names.map((name) => line(id, name)))] : []
    return line(id, null, ...below)
  })
  const list = element(document, 'ul', {}, ...cells)
  const summary = element(document, 'summary', {}, text('edits.share-hide'))
  const parts = element(document, 'details', { class: 'share-parts' }, summary, list)
  list.addEventListener('change', changed)
  return {
    element: parts,
    hidden() {
      const ticked = boxes.filter(({ box }) => box.checked)
      return {
        cells: ticked.flatMap(({ cell, name }) => (name === null ? cell : [])),
        controls: ticked.flatMap(({ cell, name }) => (name === null ? [] : { cell, name })),
      }
    },
  }
}

/** Names of the controls that a cell shows. */
function controlsIn(cell: HTMLElement): string[] {
  const shown = cell.querySelectorAll<HTMLElement>('.cell-items [data-control]')
  return [...new Set([...shown].map((control) => control.dataset.control!))]
}
