import { givenNames, shadowableNames } from '#lib/kernel/cell/given-names.ts'
import type { Plan } from '#lib/kernel/cell/plan.ts'
import type { CellReading } from '#lib/kernel/cell/read-cell.ts'
import type { TakenPage } from '../taken-page.ts'

/** The given names that the cells use and do not define themselves. `ours`: some cell runs on our engine. */
export function givenTo(cells: CellReading[], { home }: Plan, ours: boolean): string[] {
  const used = new Set(cells.flatMap(({ uses }) => uses.map(({ name }) => name)))
  if (ours) for (const name of ['tfjs', 'reference']) used.add(name)
  return [...givenNames, ...shadowableNames].filter(
    (name) => used.has(name) && !home.has(name) && !everywhere.has(name) && !(ours && name === 'tf'),
  )
}

/** Given names that every JavaScript has. */
const everywhere = new Set(['console', 'setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'])

/** Whether a page's file needs our engine in it. */
export function needsReference(page: TakenPage, readings: readonly CellReading[]): boolean {
  return (
    page.parts.some((part) => part.type === 'cell' && part.only === 'reference') ||
    readings.some(({ uses }) => uses.some(({ name }) => name === 'reference'))
  )
}
