import { isAdded } from '../document/read-page.ts'
import type { CellAction } from '../menu/action.ts'

/** Puts an empty cell under this one and opens it. */
export const addBelow: CellAction = {
  id: 'add-below',
  label: 'menu.add-below',
  keys: 'Alt+Enter',
  async run(cell, page) {
    const { addCell, freshId } = await import('./add-cell.ts')
    await addCell({ id: freshId(page), after: cell.id, text: '' }, page).code.edit()
  },
}

/** Takes a cell away that the reader has added. */
export const removeAdded: CellAction = {
  id: 'remove-added',
  label: 'menu.remove-added',
  available: (cell, page) => isAdded(cell) && page.cells.size > 1,
  async run(cell, page) {
    const { removeCell } = await import('./remove-cell.ts')
    await removeCell(cell, page)
  },
}
