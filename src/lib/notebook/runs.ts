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
  /** What the run of a cell waits for: its place in the queue, from 1, or the cell that runs for it; null when it does not wait. */
  waitsFor(cell: CellId): number | CellId | null
}

/** Hands what the kernel says about a run to the run's listener. */
export function createRuns(kernel: Kernel): Runs {
  /** In the order in which they run; `now` is the cell of it that runs. */
  const asked = new Map<RunId, { cell: CellId; now: CellId | null; listener: RunListener }>()
  /** Who heard a cell end; what it shows late is for the same one. */
  const ended = new Map<CellId, { run: RunId; listener: RunListener }>()
  kernel.on((event) => {
    if (!('run' in event)) return
    if (event.type === 'out' && ended.get(event.cell)?.run === event.run)
      return ended.get(event.cell)!.listener.out?.(event.cell, event.item)
    const run = asked.get(event.run)
    if (!run) return
    const { listener } = run
    if (event.type === 'cell-start') {
      run.now = event.cell
      listener.cellStart?.(event.cell)
    }
    if (event.type === 'out') listener.out?.(event.cell, event.item)
    if (event.type === 'cell-done') {
      ended.set(event.cell, { run: event.run, listener })
      listener.cellDone?.(event)
    }
    if (event.type !== 'done') return
    asked.delete(event.run)
    listener.done?.(event.status)
  })
  return {
    start(cell, engine, listener, options) {
      asked.set(kernel.run(cell, engine, options), { cell, now: null, listener })
    },
    waitsFor(cell) {
      const runs = [...asked.values()]
      const at = runs.findIndex((run) => run.cell === cell && run.now !== cell)
      if (at < 0) return null
      return runs[at].now ?? at + (runs[0].now === null ? 1 : 0)
    },
  }
}
