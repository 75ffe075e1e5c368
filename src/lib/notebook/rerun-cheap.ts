import { dependentsOf } from './dependents.ts'
import type { LiveRecord } from './live-record.ts'
import type { Page } from './page.ts'

/** A dependent of a moved control runs by itself when its last run took less than this, in milliseconds. */
const cheap = 50

/**
 * The dependents of a cell that may run by themselves after one of its controls was moved: each quick, and needing
 * no slow one that would run too, because it depends on the control or has not run yet. Training never starts by itself.
 */
export function cheapDependents(cell: LiveRecord, { cells, plans }: Pick<Page, 'cells' | 'plans'>): LiveRecord[] {
  const dependents = dependentsOf(cell.id, plans.byCell)
  const slow = new Set([...cells.values()].filter(isSlowAndWaits).map(({ id }) => id))
  for (const id of slow) for (const other of dependentsOf(id, plans.byCell)) slow.add(other)
  const quick: LiveRecord[] = []
  for (const id of dependents) {
    const dependent = cells.get(id)
    const needsSlow = plans.byCell.get(id)!.needs.some((need) => slow.has(need))
    if (!dependent || needsSlow || (dependent.ran?.milliseconds ?? dependent.recordedTime) >= cheap) slow.add(id)
    else quick.push(dependent)
  }
  return quick
}

/** Whether running a cell that needs this one would begin with something long. */
function isSlowAndWaits({ ran, phase, recordedTime }: LiveRecord): boolean {
  return (ran === null || phase !== 'ok') && recordedTime >= cheap
}
