import type { CellAction, PageAction } from '../menu/action.ts'

/** Runs the cells from the top of the page to this one. */
export const runToHere: CellAction = {
  id: 'run-to-here',
  label: 'menu.run-to-here',
  async run(cell, page) {
    const { runInOrder } = await import('./run-in-order.ts')
    const cells = [...page.cells.values()]
    await runInOrder(cells.slice(0, cells.indexOf(cell) + 1), page)
  },
}

/** Runs every cell of the page. */
export const runAll: PageAction = {
  id: 'run-all',
  label: 'menu.run-all',
  async run(page) {
    const { runInOrder } = await import('./run-in-order.ts')
    await runInOrder([...page.cells.values()], page)
  },
}
