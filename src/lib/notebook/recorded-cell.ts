import type { CellError, EngineId, OutputItem } from '#lib/kernel/protocol.ts'

/** What the build knows about a cell's run: the outputs that the page shows before anything runs. */
export interface RecordedCell {
  items: readonly OutputItem[]
  engine: EngineId
  /** What computed it: `javascript` for our engine. */
  backend: string
  dtype: string
  seed: number
  /** Relative; the tests hold every engine's values to it. */
  tolerance: number
  milliseconds: number
  /** The error that a cell meant to fail ended with. */
  error?: CellError | undefined
  /** The sizes of its runs and of those that it needs; none for a cell that has no size of its own. */
  sizes?: readonly OutputItem[] | undefined
  /** How long the full run took, if the cell can be run in full and that was recorded. */
  fullMilliseconds?: number | undefined
}
