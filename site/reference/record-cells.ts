import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectRoot } from '../lesson/project-root.ts'
import { recordSheet } from '../lesson/record-sheet.ts'
import type { Recording } from '../lesson/recording.ts'

/** A cell of a reference page. */
interface Cell {
  id: string
  code: string
}

/** Largest relative difference that still counts as agreement between engines. */
export const tolerance = 1e-4

/**
 * What the cells put out, from one run of all of them, each within braces so that their names stay apart. Kept until a
 * cell or a source of the engine changes. Throws a LessonError for a cell that throws.
 */
export async function recordCells(cells: readonly Cell[]): Promise<Recording> {
  const kept = join(projectRoot, 'node_modules/.cache/chainrule/reference', `${keyOf(cells)}.json`)
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'))
  const inBraces = cells.map(({ id, code }) => ({ id, code: `{\n${code}\n}`, line: 0, tolerance, throws: false }))
  const recording = await recordSheet({ file: 'site/reference', cells: inBraces, facts: [] })
  mkdirSync(dirname(kept), { recursive: true })
  writeFileSync(kept, JSON.stringify(recording))
  return recording
}

function keyOf(cells: readonly Cell[]): string {
  const hash = createHash('sha256').update(JSON.stringify(cells))
  for (const file of globSync('src/lib/{engine,kernel}/**/*.ts', { cwd: projectRoot }).sort())
    if (!file.endsWith('.test.ts')) hash.update(readFileSync(join(projectRoot, file)))
  return hash.digest('hex').slice(0, 24)
}
