import type { CellId, EngineId, Response } from '../protocol.ts'
import type { NoticeKey } from './notices.ts'

/**
 * idle: nothing is there yet. booting: frame and worker are being made. ready: waits for a run. restarting: the worker
 * was ended and another boots. crashed: nothing runs, and the next run (or `prewarm`) tries again.
 */
export type KernelState = 'idle' | 'booting' | 'ready' | 'running' | 'restarting' | 'crashed'

/** What a kernel tells the page: the worker's checked messages, and what became of the worker itself. */
export type KernelEvent =
  | Exclude<Response, { type: 'need' | 'pong' }>
  | { type: 'state'; state: KernelState }
  | { type: 'notice'; key: NoticeKey; details: Record<string, string> }
  /** Bytes of an asset that have come, of those to expect (0: unknown). */
  | { type: 'asset'; name: string; loaded: number; total: number }
  /** The worker's memory is gone: these cells had values there, and are stale now. */
  | { type: 'lost'; cause: 'stopped' | 'crashed' | 'hung'; cells: { cell: CellId; engine: EngineId }[] }
