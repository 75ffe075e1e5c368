import type { CellAction, PageAction } from '../menu/action.ts'
import type { Page } from '../page.ts'

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

/** Runs all that a cell needs, also what is fresh, and then the cell. */
export const runWithNeeds: CellAction = {
  id: 'run-with-needs',
  label: 'menu.run-with-needs',
  available: ({ id }, { plans }) => (plans.byCell.get(id)?.needs.length ?? 0) > 0,
  async run(cell, page) {
    const [{ runInOrder }, { needsOf }] = await Promise.all([import('./run-in-order.ts'), import('./needs-of.ts')])
    await runInOrder([...needsOf(cell.id, page), cell], page)
  },
}

/** Runs a cell and then all that uses what it defines, however long that takes. */
export const runWithUses: CellAction = {
  id: 'run-with-uses',
  label: 'menu.run-with-uses',
  available: ({ id }, { plans }) => [...plans.byCell.values()].some(({ needs }) => needs.includes(id)),
  async run(cell, page) {
    const [{ runInOrder }, { dependentsOf }] = await Promise.all([
      import('./run-in-order.ts'),
      import('../dependents.ts'),
    ])
    const uses = dependentsOf(cell.id, page.plans.byCell).flatMap((id) => page.cells.get(id) ?? [])
    await runInOrder([cell, ...uses], page)
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

/** Runs the cells whose outputs no longer belong to the texts. */
export const runStale: PageAction = {
  id: 'run-stale',
  label: 'menu.run-stale',
  available: (page) => inState(page, 'stale').length > 0,
  async run(page) {
    const { runInOrder } = await import('./run-in-order.ts')
    await runInOrder(inState(page, 'stale'), page)
  },
}

/** Ends the cell that runs, and all that wait. */
export const stopAll: PageAction = {
  id: 'stop-all',
  label: 'menu.stop-all',
  available: (page) => inState(page, 'running', 'queued').length > 0,
  run: (page) => page.stop(),
}

function inState({ cells }: Page, ...states: string[]) {
  return [...cells.values()].filter(({ view }) => states.includes(view.element.dataset.state!))
}
