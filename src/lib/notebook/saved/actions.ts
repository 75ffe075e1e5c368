import { isAdded } from '../document/read-page.ts'
import type { CellAction, PageAction } from '../menu/action.ts'

/** Shows what the reader has changed in a cell. */
export const difference: CellAction = {
  id: 'difference',
  label: 'menu.difference',
  available: (cell) => !isAdded(cell) && cell.code.text !== cell.original,
  async run(cell, page) {
    const { showDifference } = await import('../difference/show-difference.ts')
    await showDifference(cell, page)
  },
}

/** Makes the page as the lesson has it. */
export const reset: PageAction = {
  id: 'reset-page',
  label: 'menu.reset-page',
  available: ({ cells, kernel }) =>
    kernel.drawn().length > 0 ||
    [...cells.values()].some((cell) => isAdded(cell) || cell.phase !== 'recorded' || cell.code.text !== cell.original),
  async run(page) {
    const { resetPage } = await import('./reset-page.ts')
    await resetPage(page)
  },
}

/** Makes a link of the page. */
export const share: PageAction = {
  id: 'share',
  label: 'menu.share',
  async run(page) {
    const { openShareDialog } = await import('../share/share-dialog.ts')
    await openShareDialog(page)
  },
}
