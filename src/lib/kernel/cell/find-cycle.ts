import type { CellId } from '../protocol.ts'

/** A shortest way from a cell along its needs back to itself, both ends included, or null. */
export function findCycle(start: CellId, needs: Map<CellId, CellId[]>): CellId[] | null {
  const paths: CellId[][] = [[start]]
  const seen = new Set<CellId>()
  for (const path of paths) {
    for (const next of needs.get(path.at(-1)!) ?? []) {
      if (next === start) return [...path, start]
      if (seen.has(next)) continue
      seen.add(next)
      paths.push([...path, next])
    }
  }
  return null
}
