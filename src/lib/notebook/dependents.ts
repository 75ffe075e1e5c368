import type { CellId, CellPlan } from '#lib/kernel/protocol.ts'

/** The cells that use what `cell` defines, directly or through others, in the order of the page. */
export function dependentsOf(cell: CellId, plans: ReadonlyMap<CellId, CellPlan>): CellId[] {
  const reached = new Set([cell])
  let grew = true
  while (grew) {
    grew = false
    for (const [id, { needs }] of plans) {
      if (reached.has(id) || !needs.some((need) => reached.has(need))) continue
      reached.add(id)
      grew = true
    }
  }
  return [...plans.keys()].filter((id) => id !== cell && reached.has(id))
}
