import type { RenderContext } from './output/context.ts'
import { createOutputList, type OutputList } from './output/output-list.ts'
import { whenNear } from './output/tools/when-near.ts'

/** How long a run lasts before Stop takes the place of Run, in milliseconds: quick runs do not flicker. */
const stopDelay = 100

/** The parts of a cell's element that change while the page lives. */
export interface CellView {
  readonly element: HTMLElement
  readonly outputs: OutputList
  /** Shows a state at the left edge, with a note in words after the name. */
  state(state: string, note: string): void
  /** How the outputs came about; `null`: as recorded. */
  provenance(line: string | null): void
  /** Says something once to those who listen. */
  announce(message: string): void
  /** Shows what a run makes worth saying, or takes it away. */
  advice(content: HTMLElement | null): void
  /** Shows a comparison, or takes it away. */
  comparison(content: HTMLElement | null): void
}

/** Takes over a cell's element. */
export function createCellView(element: HTMLElement, context: RenderContext, needPlot: () => Promise<void>): CellView {
  const part = <E extends HTMLElement>(selector: string) => element.querySelector<E>(selector)!
  const word = part('.cell-state')
  const origin = part('.cell-provenance')
  const status = part('[role="status"]')
  const comparison = part('.cell-comparison')
  const run = part('.cell-run')
  const stop = part('.cell-stop')
  const recorded = origin.textContent!
  let timer: ReturnType<typeof setTimeout> | undefined
  whenNear(part('.cell-items'), context)

  function stoppable(on: boolean) {
    if (stop.hidden !== on) return
    const held = element.ownerDocument.activeElement
    stop.hidden = !on
    run.hidden = on
    if (held === (on ? run : stop)) (on ? stop : run).focus({ preventScroll: true })
  }

  return {
    element,
    outputs: createOutputList(part('.cell-items'), context, needPlot),
    state(state, note) {
      const busy = state === 'running' || state === 'queued'
      if (element.dataset.state !== state) {
        element.dataset.state = state
        element.setAttribute('aria-busy', String(busy))
      }
      if (word.title !== note) {
        word.textContent = note
        word.title = note
      }
      if (!busy) {
        clearTimeout(timer)
        timer = undefined
        stoppable(false)
      } else {
        timer ??= setTimeout(stoppable, stopDelay, true)
      }
    },
    provenance(line) {
      origin.textContent = line ?? recorded
    },
    announce(message) {
      status.textContent = message
    },
    advice(content) {
      element.querySelector('.cell-advice')?.remove()
      if (content) origin.before(content)
    },
    comparison(content) {
      comparison.replaceChildren(...(content ? [content] : []))
      comparison.hidden = content === null
    },
  }
}
