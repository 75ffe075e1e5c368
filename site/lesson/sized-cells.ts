import { planCells } from '#lib/kernel/cell/plan.ts'
import { readCell } from '#lib/kernel/cell/read-cell.ts'
import type { Sheet } from './sheet.ts'

/** What the cells of a sheet have to do with sizes of runs. */
export interface SizedCells {
  /** The cells that use `runSize`. */
  own: Set<string>
  /** Those and all that need them: what they give depends on the size of the run. */
  all: Set<string>
  /** A cell and all that it needs, however far. */
  behind(cell: string): Set<string>
}

/** Finds the cells of a sheet whose outputs depend on how large a run is. */
export function sizedCells({ cells }: Pick<Sheet, 'cells'>): SizedCells {
  const readings = cells.map(({ id, code }) => readCell({ id, code }))
  const { needs } = planCells(readings)
  const behind = (cell: string, found = new Set<string>()): Set<string> => {
    if (found.has(cell)) return found
    found.add(cell)
    for (const need of needs.get(cell) ?? []) behind(need, found)
    return found
  }
  const own = new Set(readings.filter(({ uses }) => uses.some(({ name }) => name === 'runSize')).map(({ id }) => id))
  const all = cells.map(({ id }) => id).filter((id) => [...behind(id)].some((one) => own.has(one)))
  return { own, all: new Set(all), behind: (cell) => behind(cell) }
}
