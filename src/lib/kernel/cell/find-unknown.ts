import type { CellError } from '../protocol.ts'
import { givenNames, shadowableNames } from './given-names.ts'
import { nearestName } from './nearest-name.ts'
import type { Plan } from './plan.ts'
import { problemAt } from './problem.ts'
import type { CellReading } from './read-cell.ts'

const given = new Set<string>([...givenNames, ...shadowableNames])

/** Names that a cell uses though nobody defines them: no cell, not JavaScript. One error a name, at its first place. */
export function findUnknown(
  cell: CellReading,
  { home }: Pick<Plan, 'home'>,
  isGlobal: (name: string) => boolean,
): CellError[] {
  const seen = new Set<string>()
  const known = [...home.keys(), ...given, ...commonGlobals]
  const assigned = new Set(cell.assigns.map(({ start }) => start))
  return [...cell.uses, ...cell.assigns]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ name, start, end, guarded }) => {
      if (guarded || seen.has(name) || home.has(name) || given.has(name) || isGlobal(name)) return []
      seen.add(name)
      const meant = nearestName(name, known)
      if (meant === null && assigned.has(start)) return undeclared(cell.code, name, start, end)
      const advice = meant === null ? 'No cell of this chapter defines it.' : `Did you mean ${meant}?`
      const details: Record<string, string> = meant === null ? { name } : { name, meant }
      const message = `${name}: is not defined. ${advice}`
      return problemAt(cell.code, start, end, {
        name: 'ReferenceError',
        code: 'unknown-name',
        message,
        details,
      })
    })
}

const undeclared = (code: string, name: string, start: number, end: number) =>
  problemAt(code, start, end, {
    name: 'ReferenceError',
    code: 'undeclared',
    message: `${name}: is not declared. Where it comes first, write let before it: let ${name} = …`,
    details: { name },
  })

const commonGlobals = [
  'Math',
  'Array',
  'Object',
  'Number',
  'String',
  'Map',
  'Set',
  'Promise',
  'JSON',
  'Float32Array',
  'Float64Array',
]
