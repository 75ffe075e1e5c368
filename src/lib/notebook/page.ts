import type { Kernel } from '#lib/kernel/page/kernel.ts'
import type { CellId, EngineId } from '#lib/kernel/protocol.ts'
import type { LiveRecord } from './live-record.ts'
import type { Plans } from './plans.ts'
import type { Runs } from './runs.ts'
import type { Text } from './text.ts'

/** What everything that acts on a page's cells shares. */
export interface Page {
  kernel: Kernel
  text: Text
  cells: ReadonlyMap<CellId, LiveRecord>
  plans: Plans
  runs: Runs
  /** The page's engine. */
  readonly engine: EngineId
  /** Where all chance on the page begins. */
  readonly seed: number
  /** Takes this engine for all cells that are free to. */
  choose(engine: EngineId): void
  /** Brings an element to life that now stands on the page as a cell. The caller says `refresh` and sends the texts. */
  take(element: HTMLElement): LiveRecord
  /** Forgets a cell whose element is gone. */
  drop(cell: CellId): void
  /** The engine that a cell runs on now: the page's, unless it runs on one only. */
  engineOf(cell: LiveRecord): EngineId
  /** Shows every cell's state anew. */
  refresh(): void
  /** Ends the cell that runs, and all that wait. */
  stop(): void
  /** Says something about the whole page, once. */
  announce(message: string): void
}
