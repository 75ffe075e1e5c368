import type { CellId } from '../protocol.ts'
import type { createAssets } from './assets.ts'
import type { Port } from './port.ts'
import type { Session } from './session.ts'
import type { createTimers } from './timers.ts'

/** The parts of a running kernel, as they are handed around. */
export interface Kernel {
  port: Port
  session: Session
  assets: ReturnType<typeof createAssets>
  /** The timers of a cell. */
  timers(cell: CellId): ReturnType<typeof createTimers>
  /** The cell that runs or ran last: a stray error without a trace is most likely its. */
  current: CellId | null
}
