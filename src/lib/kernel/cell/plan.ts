import type { CellError, CellId } from '../protocol.ts'
import { findCycle } from './find-cycle.ts'
import { givenNames, shadowableNames } from './given-names.ts'
import { problemAt } from './problem.ts'
import type { CellReading } from './read-cell.ts'

/** How the cells of a chapter hang together. */
export interface Plan {
  readings: Map<CellId, CellReading>
  /** Which cell defines a name; the first, when several do. */
  home: Map<string, CellId>
  /** The cells whose names a cell uses directly, in the order of the page. */
  needs: Map<CellId, CellId[]>
  /** What is wrong with a cell: by itself, or beside the others. Such a cell does not run. */
  errors: Map<CellId, CellError[]>
}

/** Plans the cells of a chapter, given in the order of the page. Their order does not matter for what they may use. */
export function planCells(cells: CellReading[]): Plan {
  const readings = new Map(cells.map((cell) => [cell.id, cell]))
  const home = new Map<string, CellId>()
  for (const { id, defines } of cells)
    for (const { name } of defines) if (!home.has(name) && !given.has(name)) home.set(name, id)
  const needs = new Map(cells.map((cell) => [cell.id, directNeeds(cell, cells, home)]))
  const errors = new Map(
    cells.map((cell) => [cell.id, [...cell.errors, ...clashes(cell, home), ...assignments(cell, home)]]),
  )
  for (const cell of cells) errors.get(cell.id)!.push(...cycles(cell, needs, home))
  return { readings, home, needs, errors }
}

const given = new Set<string>(givenNames)
const shadowable = new Set<string>(shadowableNames)

function directNeeds(cell: CellReading, cells: CellReading[], home: Map<string, CellId>): CellId[] {
  const wanted = new Set([...cell.uses, ...cell.assigns].map(({ name }) => home.get(name)))
  return cells.map(({ id }) => id).filter((id) => id !== cell.id && wanted.has(id))
}

/** A name has one home in a chapter. */
function clashes({ id, code, defines }: CellReading, home: Map<string, CellId>): CellError[] {
  const seen = new Set<string>()
  return defines.flatMap(({ name, start, end }) => {
    if (seen.has(name)) return []
    seen.add(name)
    if (given.has(name)) {
      const message = `${name}: is given to every cell, so a cell cannot define it. Choose another name.`
      return problemAt(code, start, end, { code: 'given', message, details: { name } })
    }
    const cell = home.get(name)!
    if (cell === id) return []
    const message = `${name}: the cell ${cell} defines it already. A name has one home in a chapter: choose another.`
    return problemAt(code, start, end, { code: 'redefined', message, details: { name, cell } })
  })
}

/** Only the cell that defines a name may change what it holds. */
function assignments({ code, assigns }: CellReading, home: Map<string, CellId>): CellError[] {
  return assigns.flatMap(({ name, start, end }) => {
    const cell = home.get(name)
    if (cell === undefined && !given.has(name) && !shadowable.has(name)) return []
    const owner = cell === undefined ? 'is given to every cell' : `belongs to the cell ${cell}`
    const message = `${name}: ${owner}, so only its value can be read here. Make a new name: let my_${name} = ${name}.`
    const details: Record<string, string> = cell === undefined ? { name } : { name, cell }
    return problemAt(code, start, end, { code: cell === undefined ? 'assigned-given' : 'assigned', message, details })
  })
}

function cycles(cell: CellReading, needs: Map<CellId, CellId[]>, home: Map<string, CellId>): CellError[] {
  const cycle = findCycle(cell.id, needs)
  if (!cycle) return []
  const use = [...cell.uses, ...cell.assigns].find(({ name }) => home.get(name) === cycle[1])!
  const cells = cycle.join(' → ')
  const message = `${use.name}: these cells need each other in a circle, ${cells}. One of them has to do without.`
  return [problemAt(cell.code, use.start, use.end, { code: 'cycle', message, details: { name: use.name, cells } })]
}
