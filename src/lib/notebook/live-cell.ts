import { intentOf } from './intent.ts'
import type { Notebook } from './notebook.ts'

/** Loads what makes a page's cells run, once. */
export type LoadNotebook = () => Promise<Notebook>

/**
 * Makes the element `<live-cell>`: it shows its buttons and passes on what the reader asks for. Everything else is
 * loaded by `load` when it is first needed, so that a page which is only read stays light. `unloaded` says that this
 * failed; the next wish tries again.
 */
export function defineLiveCell(load: LoadNotebook, unloaded: () => string): void {
  class LiveCell extends HTMLElement {
    connectedCallback(): void {
      if ('live' in this.dataset) return
      this.dataset.live = ''
      for (const type of ['click', 'keydown', 'change', 'cell-control']) this.addEventListener(type, this)
    }

    async handleEvent(event: Event): Promise<void> {
      const intent = intentOf(event)
      if (!intent) return
      try {
        const notebook = await load()
        notebook.perform(this.dataset.cell!, intent)
      } catch {
        this.querySelector('.cell-state')!.textContent = unloaded()
      }
    }
  }
  customElements.define('live-cell', LiveCell)
}
