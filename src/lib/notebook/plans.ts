import type { Kernel } from '#lib/kernel/page/kernel.ts'
import type { CellId, CellPlan, CellSource } from '#lib/kernel/protocol.ts'

/** How long the reader must pause before an edited text is read again, in milliseconds. */
const pause = 250

/** What the kernel has read off the cells' texts, and when it gets to see them again. */
export interface Plans {
  readonly byCell: ReadonlyMap<CellId, CellPlan>
  /** The text that the kernel has of a cell: the one that a run will run. */
  sent(cell: CellId): string | undefined
  /** Sends all texts, if one has changed since the last time. */
  send(): void
  /** Sends them when the reader pauses. */
  sendSoon(): void
}

/** Keeps the kernel's texts those of the page. `sources` gives all cells in order; `changed` hears of every answer. */
export function createPlans(kernel: Kernel, sources: () => CellSource[], changed: () => void): Plans {
  const byCell = new Map<CellId, CellPlan>()
  let known = new Map<CellId, string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  kernel.on((event) => {
    if (event.type !== 'plan') return
    byCell.clear()
    for (const plan of event.cells) byCell.set(plan.id, plan)
    changed()
  })
  const send = () => {
    clearTimeout(timer)
    const cells = sources()
    if (cells.length === known.size && cells.every(({ id, code }) => known.get(id) === code)) return
    known = new Map(cells.map(({ id, code }) => [id, code]))
    kernel.plan(cells)
  }
  return {
    byCell,
    sent: (cell) => known.get(cell),
    send,
    sendSoon() {
      clearTimeout(timer)
      timer = setTimeout(send, pause)
    },
  }
}
