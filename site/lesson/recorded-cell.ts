import { decodeItems } from '#lib/kernel/node/decode-items.ts'
import type { RecordedCell } from '#lib/notebook/recorded-cell.ts'
import type { PreparedSheet } from './prepare-lesson.ts'

/** What the notebook's cell shows before anything runs, from a lesson's recording. Throws when the cell is not in it. */
export function recordedCell(
  { slug, recording, full }: Pick<PreparedSheet, 'slug' | 'recording' | 'full'>,
  id: string,
): RecordedCell {
  const run = recording.cells.find((cell) => cell.id === id)
  if (!run) throw new Error(`recording of ${slug}: there is no cell "${id}"`)
  const { engine, backend, dtype, seed } = recording
  const { tolerance, milliseconds, error } = run
  const fullMilliseconds = full?.cells.find((cell) => cell.id === id)?.milliseconds
  return {
    items: decodeItems(run.items),
    engine,
    backend,
    dtype,
    seed,
    tolerance,
    milliseconds,
    error,
    fullMilliseconds,
  }
}
