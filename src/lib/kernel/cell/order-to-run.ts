import type { CellId } from '../protocol.ts'

/** What has to run so that `cell` can: all it needs, however far, that `isFresh` denies, needs first, and `cell` last. */
export function orderToRun(
  cell: CellId,
  needs: ReadonlyMap<CellId, readonly CellId[]>,
  isFresh: (id: CellId) => boolean,
): CellId[] {
  const order: CellId[] = []
  const seen = new Set<CellId>()
  const add = (id: CellId) => {
    if (seen.has(id)) return
    seen.add(id)
    for (const need of needs.get(id) ?? []) add(need)
    if (id === cell || !isFresh(id)) order.push(id)
  }
  add(cell)
  return order
}
