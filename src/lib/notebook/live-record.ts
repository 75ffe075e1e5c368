import type { CellError, CellId, EngineId } from '#lib/kernel/protocol.ts'
import type { CellCode } from './cell-code.ts'
import type { CellView } from './cell-view.ts'

/** What a cell is doing or what became of it; `recorded` until it first runs on the page. */
export type Phase = 'recorded' | 'queued' | 'running' | 'ok' | 'error' | 'stopped'

/** A cell as the page keeps it. Texts live here and in the editor, never only in the kernel: nothing there can lose them. */
export interface LiveRecord {
  id: CellId
  view: CellView
  code: CellCode
  original: string
  /** The one engine that the cell runs on, if it is not free. */
  only: EngineId | undefined
  tolerance: number
  phase: Phase
  /** Where the kernel is with it, in words: `starting the kernel`. */
  note: string
  /** When its last run began, as `performance.now` tells it. */
  began: number
  /** What runs, or ran last: its text as the kernel had it when it began, and the texts of the cells that it needs. */
  runs: { text: string; saw: ReadonlyMap<CellId, string> }
  /** Its last run on this page: engine, text, milliseconds, and the texts of the cells that it needed. */
  ran: { engine: EngineId; text: string; milliseconds: number; saw: ReadonlyMap<CellId, string> } | null
  /** How long it took on each engine, with which text. */
  times: Map<EngineId, { text: string; milliseconds: number }>
  /** Of the recorded run, in milliseconds. */
  recordedTime: number
  /** The error of the last run. */
  error: CellError | null
}
