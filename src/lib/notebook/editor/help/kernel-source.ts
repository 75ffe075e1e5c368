import type { KernelEvent } from '#lib/kernel/page/events.ts'
import type { EngineId } from '#lib/kernel/protocol.ts'
import type { Page } from '../../page.ts'
import type { HelpSource } from './source.ts'

/**
 * How long an answer may take before help goes on without it, in milliseconds: a cell may be computing. A look may
 * have to fetch a part of the engine; the values of all names only add to what is known without them.
 */
const patience = { look: 1500, values: 400 }

/** Asks the page's kernel, on the engine that the cell runs on now. */
export function kernelSource(
  { kernel, plans, text }: Pick<Page, 'kernel' | 'text'> & { plans: Pick<Page['plans'], 'byCell'> },
  engine: () => EngineId,
): HelpSource {
  /** Asks, and waits for the event that `read` finds the answer in; null when it takes too long. */
  async function answer<T>(milliseconds: number, ask: () => (event: KernelEvent) => T | undefined): Promise<T | null> {
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
      const timer = setTimeout(end, milliseconds, null)
    })
  }

  return {
    text,
    defined: () => new Map([...plans.byCell.values()].flatMap(({ id, defines }) => defines.map((name) => [name, id]))),
    look: (path) =>
      answer(patience.look, () => {
        const asked = kernel.look(engine(), [...path])
        return (event) => (event.type === 'seen' && event.look === asked ? event.seen : undefined)
      }),
    async values() {
      const names = await answer(patience.values, () => {
        kernel.names(engine())
        return (event) => (event.type === 'names' ? event.names : undefined)
      })
      return new Map(names?.map(({ name, summary }) => [name, summary]))
    },
  }
}
