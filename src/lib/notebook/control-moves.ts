import type { CellId, CellPlan } from '#lib/kernel/protocol.ts'
import { moveSites, rewriteLiteral } from './control-literal.ts'
import type { LiveRecord } from './live-record.ts'
import type { ControlChange } from './output/live-control.ts'

/**
 * Moved controls: each move rewrites the literal in the cell's text and runs the cell again, one run at a time.
 * Moves that come while it runs are taken together; only where the control stands in the end counts.
 */
export interface ControlMoves {
  move(cell: LiveRecord, change: ControlChange): void
  /** The kernel has read the texts anew: what waited for the place of a literal may go on. */
  planned(): void
  /** Forgets the moves that wait. */
  drop(): void
}

/** `draw` hears what is on a pad now, at once; `run` runs a cell and resolves when it is done; `settled` hears when a cell has run and no move waits. */
export function createControlMoves(
  plans: ReadonlyMap<CellId, CellPlan>,
  draw: (cell: LiveRecord, name: string, pixels: Uint8ClampedArray) => void,
  run: (cell: LiveRecord) => Promise<void>,
  settled: (cell: LiveRecord) => void,
): ControlMoves {
  const waiting = new Map<LiveRecord, Map<string, ControlChange['value']>>()
  const running = new Set<LiveRecord>()

  /** Writes the waiting values into the text. `false` when nothing could be written. */
  function write(cell: LiveRecord): boolean {
    const values = waiting.get(cell)
    const plan = plans.get(cell.id)
    if (!values || !plan) return false
    let written = false
    for (const [name, value] of values) {
      if (typeof value === 'object') {
        values.delete(name)
        written = true
        continue
      }
      const site = plan.controls.find((control) => control.name === name)
      const change = site && rewriteLiteral(cell.code.text, site, value)
      if (!change) continue
      values.delete(name)
      cell.code.change(change)
      plan.controls = moveSites(plan.controls, change)
      written = true
    }
    if (values.size === 0) waiting.delete(cell)
    return written
  }

  async function go(cell: LiveRecord) {
    if (running.has(cell)) return
    running.add(cell)
    try {
      while (write(cell)) await run(cell)
    } finally {
      running.delete(cell)
    }
    if (!waiting.has(cell) && cell.phase === 'ok') settled(cell)
  }

  return {
    move(cell, { name, value }) {
      // What is drawn is told at once: where a long run goes on, it would be lost with the page.
      if (typeof value === 'object') draw(cell, name, value)
      waiting.set(cell, (waiting.get(cell) ?? new Map()).set(name, value))
      void go(cell)
    },
    planned() {
      for (const cell of waiting.keys()) void go(cell)
    },
    drop: () => waiting.clear(),
  }
}
