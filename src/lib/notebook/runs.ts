import type { Kernel } from '#lib/kernel/page/kernel.ts'
import type { CellId, EngineId, OutputItem, Response, RunId, RunSize } from '#lib/kernel/protocol.ts'

type CellDone = Extract<Response, { type: 'cell-done' }>
export type RunStatus = 'ok' | 'error' | 'stopped'

/** Who hears what a run says. */
export interface RunListener {
  cellStart?(cell: CellId): void
  out?(cell: CellId, item: OutputItem): void
  cellDone?(message: CellDone): void
  done?(status: RunStatus): void
}

/** The runs that the page has asked the kernel for, each with its own listener. */
export interface Runs {
  start(cell: CellId, engine: EngineId, listener: RunListener, options?: { collect?: boolean; size?: RunSize }): void
}

/** Hands what the kernel says about a run to the run's listener. */
export function createRuns(kernel: Kernel): Runs {
  const listeners = new Map<RunId, RunListener>()
  kernel.on((event) => {
    if (!('run' in event)) return
    const listener = listeners.get(event.run)
    if (event.type === 'cell-start') listener?.cellStart?.(event.cell)
    if (event.type === 'out') listener?.out?.(event.cell, event.item)
    if (event.type === 'cell-done') listener?.cellDone?.(event)
    if (event.type !== 'done') return
    listeners.delete(event.run)
    listener?.done?.(event.status)
  })
  return {
    start(cell, engine, listener, options) {
      listeners.set(kernel.run(cell, engine, options), listener)
    },
  }
}
