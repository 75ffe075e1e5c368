import type { KernelEvent } from '#lib/kernel/page/events.ts'
import type { EngineId } from '#lib/kernel/protocol.ts'
import type { Page } from '../../page.ts'
import type { HelpSource } from './source.ts'

/** How long an answer may take before help goes on without it, in milliseconds: a cell may be computing. */
const patience = 400

/** Asks the page's kernel, on the engine that the cell runs on now. */
export function kernelSource(
  { kernel, plans, text }: Pick<Page, 'kernel' | 'text'> & { plans: Pick<Page['plans'], 'byCell'> },
  engine: () => EngineId,
): HelpSource {
  /** Asks, and waits for the event that `read` finds the answer in; null when it takes too long. */
  async function answer<T>(ask: () => (event: KernelEvent) => T | undefined): Promise<T | null> {
    await kernel.prewarm()
    return new Promise((resolve) => {
      const read = ask()
      const end = (value: T | null) => {
        off()
        clearTimeout(timer)
        resolve(value)
      }
      const off = kernel.on((event) => {
        const value = read(event)
        if (value !== undefined) end(value)
      })
      const timer = setTimeout(end, patience, null)
    })
  }

  return {
    text,
    defined: () => new Map([...plans.byCell.values()].flatMap(({ id, defines }) => defines.map((name) => [name, id]))),
    look: (path) =>
      answer(() => {
        const asked = kernel.look(engine(), [...path])
        return (event) => (event.type === 'seen' && event.look === asked ? event.seen : undefined)
      }),
    async values() {
      const names = await answer(() => {
        kernel.names(engine())
        return (event) => (event.type === 'names' ? event.names : undefined)
      })
      return new Map(names?.map(({ name, summary }) => [name, summary]))
    },
  }
}
