import { decodeItems } from '#lib/kernel/node/decode-items.ts'
import type { RecordedCell } from '#lib/notebook/recorded-cell.ts'
import type { PreparedSheet } from './prepare-lesson.ts'
import { sizedCells } from './sized-cells.ts'

/** What the notebook's cell shows before anything runs, from a lesson's recording. Throws when the cell is not in it. */
export function recordedCell({ slug, cells, recording, full }: PreparedSheet, id: string): RecordedCell {
  const run = recording.cells.find((cell) => cell.id === id)
  if (!run) throw new Error(`recording of ${slug}: there is no cell "${id}"`)
  const { engine, backend, dtype, seed } = recording
  const { tolerance, milliseconds, error } = run
  const { own, behind } = sizedCells({ cells })
  const sizes = recording.cells
    .filter(({ id: other }) => own.has(id) && behind(id).has(other))
    .flatMap((cell) => decodeItems(cell.items).filter(({ type }) => type === 'size'))
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
    sizes,
    fullMilliseconds,
  }
}
