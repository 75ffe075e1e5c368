import type { KernelEvent } from '../../src/lib/kernel/page/events.ts'
import { createKernel, type Kernel } from '../../src/lib/kernel/page/kernel.ts'
import type { EngineId } from '../../src/lib/kernel/protocol.ts'

export { createKernel }

/** What one run came to. */
export interface Outcome {
  status: 'ok' | 'error' | 'stopped'
  /** Everything that the cells showed as text, line by line. */
  text: string
  /** Message of the first error. */
  error: string | null
  /** Milliseconds from the call to the first output, and to the end. */
  firstOutput: number
  total: number
}

/** In the page: a kernel with these cells, and what the tests want to know of it. */
export function startLab(assets: Record<string, { url: string }>, cells: Record<string, string>) {
  const kernel: Kernel = createKernel({ assets, locale: 'en' })
  const events: KernelEvent[] = []
  kernel.on((event) => events.push(event))
  kernel.plan(Object.entries(cells).map(([id, code]) => ({ id, code })))
  const gaps = watchFrames()
  return { kernel, events, gaps, run: (cell: string, engine?: EngineId) => run(kernel, cell, engine) }
}

function run(kernel: Kernel, cell: string, engine: EngineId = 'reference'): Promise<Outcome> {
  const asked = performance.now()
  const outcome: Outcome = { status: 'ok', text: '', error: null, firstOutput: Number.NaN, total: Number.NaN }
  let id: number | null = null
  return new Promise((resolve) => {
    const off = kernel.on((event) => {
      if (!('run' in event) || (id !== null && event.run !== id)) return
      if (event.type === 'out') {
        if (!outcome.text) outcome.firstOutput = performance.now() - asked
        if ('text' in event.item) outcome.text += `${event.item.text}\n`
      }
      if (event.type === 'cell-done') outcome.error ??= event.error?.message ?? null
      if (event.type !== 'done') return
      off()
      resolve({ ...outcome, status: event.status, total: performance.now() - asked })
    })
    id = kernel.run(cell, engine)
  })
}

/** Watches the page's frames; `worst()` is the longest wait between two of them since the last call, in milliseconds. */
function watchFrames() {
  let last = performance.now()
  let worst = 0
  const frame = () => {
    worst = Math.max(worst, performance.now() - last)
    last = performance.now()
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  return {
    worst() {
      const value = Math.max(worst, performance.now() - last)
      worst = 0
      return value
    },
  }
}
