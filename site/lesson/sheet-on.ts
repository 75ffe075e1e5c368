import { planCells } from '#lib/kernel/cell/plan.ts'
import { readCell } from '#lib/kernel/cell/read-cell.ts'
import type { EngineId } from '#lib/kernel/protocol.ts'
import type { Sheet } from './sheet.ts'

/** The part of a sheet that runs on an engine: without cells that only the reference runs, and without those that need them. */
export function sheetOn(sheet: Sheet, engine: EngineId): Sheet {
  if (engine === 'reference') return sheet
  const { needs } = planCells(sheet.cells.map(({ id, code }) => readCell({ id, code })))
  const left = new Set(sheet.cells.filter(({ only }) => only).map(({ id }) => id))
  for (const id of left) for (const cell of sheet.cells) if (needs.get(cell.id)?.includes(id)) left.add(cell.id)
  return {
    ...sheet,
    cells: sheet.cells.filter(({ id }) => !left.has(id)),
    facts: sheet.facts.filter(({ cell }) => !left.has(cell)),
  }
}
