import type { Manifest } from '#lib/data/manifest.ts'

/** What a chapter's cells need of the data, by the kernel's names of the files: as the page runs them, and beyond that in full. */
export interface DataNeeds {
  page: string[]
  full: string[]
}

/** Finds in the text of cells which data sets they name, and how many rows of each part they take on the page. */
export function dataOf(code: string, manifest: Manifest): DataNeeds {
  const named = Object.entries(manifest).filter(([set]) => new RegExp(`\\bdata\\s*\\.${set}\\b`).test(code))
  const needs: DataNeeds = { page: named.length > 0 ? ['data/manifest.json'] : [], full: [] }
  for (const [, { parts }] of named) {
    for (const [part, { shards, fields }] of Object.entries(parts)) {
      // A list in JSON is small, and read whole.
      const rows = fields.length === 0 ? Number.POSITIVE_INFINITY : rowsOnPage(code, part)
      let before = 0
      for (const { name, count } of shards) {
        needs[before < rows ? 'page' : 'full'].push(name)
        before += count
      }
    }
  }
  return needs
}

/** The largest count behind `train:`, also as `runSize({ page: 6000 })`; what `data` gives without one is 6,000 at most. */
function rowsOnPage(code: string, part: string): number {
  const counts = code.matchAll(new RegExp(`\\b${part}:\\s*(?:runSize\\(\\{[^}]*\\bpage:\\s*)?([\\d_]+)`, 'g'))
  const asked = [...counts].map(([, count]) => Number(count.replaceAll('_', '')))
  return Math.max(...asked, asked.length > 0 ? 0 : 6000)
}
