import { encodeItems } from '#lib/kernel/node/encode-items.ts'
import type { NamedValue } from '#lib/kernel/protocol.ts'
import { cellHash } from './cell-hash.ts'
import type { Recording } from './recording.ts'
import { runSheet, seed } from './run-sheet.ts'
import type { Sheet } from './sheet.ts'
import { versions } from './versions.ts'

/** Larger values are not kept; the tests hold the engines against each other with all of them. */
const isSmall = ({ numeric }: NamedValue) => !numeric || numeric.data.length <= 500

/** Milliseconds that a cell with what it needs may take to be recorded: twenty seconds, on a machine that has other things to do. */
const limit = 900_000

/** Numbers say the same. */
const withoutText = (value: NamedValue): NamedValue => (value.numeric ? { ...value, text: '' } : value)

/** The values of a cell that a recording keeps. */
export const kept = (values: readonly NamedValue[]) => values.filter(isSmall).map(withoutText)

/** Runs a sheet on the reference engine and keeps what it gave. Throws a LessonError for a cell that ends as it should not. */
export async function recordSheet(sheet: Sheet): Promise<Recording> {
  const { cells, facts } = await runSheet(sheet, 'reference', { timeoutMs: limit })
  return {
    engine: 'reference',
    backend: 'javascript',
    dtype: 'float32',
    seed,
    versions,
    cells: sheet.cells.map((cell) => {
      const run = cells.find(({ id }) => id === cell.id)!
      return {
        id: cell.id,
        hash: cellHash(cell),
        tolerance: cell.tolerance,
        milliseconds: Math.round(run.milliseconds),
        items: encodeItems(run.items),
        values: encodeItems(kept(run.values)),
        ...(run.error && { error: run.error }),
      }
    }),
    facts,
  }
}
