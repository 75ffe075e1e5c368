import { orderToRun } from '#lib/kernel/cell/order-to-run.ts'
import type { Plan } from '#lib/kernel/cell/plan.ts'
import type { CellError, CellId } from '#lib/kernel/protocol.ts'

/** The cells of a page for a file that runs from top to bottom. */
export interface Order {
  /** All of them, a cell after those that it needs, else as on the page. */
  ids: CellId[]
  /** Why these cannot run: what is wrong with them, or with one that they need. */
  asleep: Map<CellId, CellError>
}

/** Puts the cells of a plan in an order to run in. */
export function orderCells({ readings, needs, errors }: Plan): Order {
  const placed = new Set<CellId>()
  const asleep = new Map<CellId, CellError>()
  for (const id of readings.keys()) {
    if (placed.has(id)) continue
    for (const next of orderToRun(id, needs, (need) => placed.has(need))) placed.add(next)
  }
  for (const id of placed) {
    const wrong =
      errors.get(id)?.[0] ??
      needs
        .get(id)
        ?.map((need) => asleep.get(need))
        .find((error) => error)
    if (wrong) asleep.set(id, wrong)
  }
  return { ids: [...placed], asleep }
}
