import { cellHash } from './cell-hash.ts'
import { fullHash } from './full-hash.ts'
import type { Lesson } from './lesson.ts'
import type { RecordedFact } from './recording.ts'
import { runSheet, seed } from './run-sheet.ts'
import { fullSheetOf } from './sheet-of.ts'
import { sizedCells } from './sized-cells.ts'
import { versions } from './versions.ts'

/** What the full run of a chapter gave, as `full.json` keeps it: nothing but the numbers that its prose quotes. */
export interface FullRecording {
  engine: 'reference'
  backend: 'javascript'
  dtype: 'float32'
  seed: number
  versions: Record<string, string>
  /** The cells that those numbers come from, with all they need. Milliseconds of a processor of the machine that recorded them. */
  cells: { id: string; hash: string; milliseconds: number }[]
  facts: RecordedFact[]
}

/** Milliseconds that one cell with what it needs may take: a night. */
const limit = 12 * 3600_000

/**
 * Runs in full, on the reference engine, the cells of a lesson that have sizes, and what its facts of full runs need; or
 * of all this only what `chosen` cells need, which is then put in its place in the recording that `old` gives.
 */
export async function recordFull(
  lesson: Lesson,
  old: () => FullRecording | null = () => null,
  chosen: string[] = [],
): Promise<FullRecording> {
  const all = fullSheetOf(lesson)
  const sheet = chosen.length > 0 ? { ...all, facts: all.facts.filter(({ cell }) => chosen.includes(cell)) } : all
  const { behind, own } = sizedCells(sheet)
  const wanted = chosen.length > 0 ? chosen : [...sheet.facts.map(({ cell }) => cell), ...own]
  const needed = new Set(wanted.flatMap((cell) => [...behind(cell)]))
  const timed = new Set(['$seconds', '$minutes'])
  const facts = sheet.facts.filter(({ is }) => !timed.has(is))
  const cells = sheet.cells.filter(({ id }) => needed.has(id))
  const ran = await runSheet({ ...sheet, cells, facts }, 'reference', { size: 'full', timeoutMs: limit })
  const milliseconds = new Map(ran.cells.map((run) => [run.id, Math.round(run.milliseconds)]))
  const times = sheet.facts
    .filter(({ is }) => timed.has(is))
    .map(({ cell, is }) => ({ cell, is, value: milliseconds.get(cell)! / (is === '$seconds' ? 1000 : 60_000) }))
  // Read at the end: another run of the same chapter may have written in the meantime.
  const kept = (chosen.length > 0 && old()) || { cells: [], facts: [] }
  return {
    engine: 'reference',
    backend: 'javascript',
    dtype: 'float32',
    seed,
    versions,
    cells: [
      ...kept.cells.filter(({ id }) => !needed.has(id)),
      ...cells.map((cell) => ({ id: cell.id, hash: fullHash(cell), milliseconds: milliseconds.get(cell.id)! })),
    ],
    facts: [...kept.facts.filter(({ cell }) => !chosen.includes(cell)), ...ran.facts, ...times],
  }
}

/** What is out of date or missing in the full recording of a lesson, in words. */
export function staleFull(recording: FullRecording | null, lesson: Lesson): string[] {
  const sheet = fullSheetOf(lesson)
  const missing = sheet.facts.filter(
    ({ cell, is }) => recording?.facts.every((fact) => fact.cell !== cell || fact.is !== is) ?? true,
  )
  const changed = (recording?.cells ?? []).filter(({ id, hash }) => {
    const cell = sheet.cells.find((cell) => cell.id === id)
    // Older recordings have the hash of the whole text.
    return !cell || ![fullHash(cell), cellHash(cell)].includes(hash)
  })
  return [
    ...missing.map(({ cell, is, file, line }) => `${file}:${line}: no full run has given ${is} of ${cell}`),
    ...changed.map(({ id }) => `${sheet.file}: the cell ${id} has changed since the full run`),
  ]
}
