import type { OutputItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'
import { renderItem } from './item.ts'
import { latest } from './items.ts'

/**
 * Outputs beyond those that are shown, folded. They are drawn when the reader opens the fold: a thousand lines that
 * nobody looks at cost nothing.
 */
export function createRest(container: HTMLElement, context: RenderContext) {
  const { document, text } = context
  let items: OutputItem[] = []
  let fold: HTMLDetailsElement | null = null
  /** Whether the fold still holds what the run before put there. */
  let old = false

  function remove() {
    fold?.remove()
    fold = null
    old = false
  }

  function open(details: HTMLDetailsElement) {
    if (!details.open) return
    while (details.childElementCount > 1) details.lastElementChild!.remove()
    details.append(...latest(items).map((item) => renderItem(item, context)))
  }

  function make(): HTMLDetailsElement {
    const details = element(document, 'details', { class: 'out out-fold' }, element(document, 'summary'))
    details.addEventListener('toggle', () => open(details))
    container.append(details)
    return details
  }

  return {
    /** Takes a fold of the recorded outputs over. */
    adopt(details: HTMLDetailsElement) {
      fold = details
      old = true
    },
    begin() {
      items = []
      old = fold !== null
    },
    add(item: OutputItem) {
      if (old) remove()
      items.push(item)
    },
    /** Says how many there are; draws them when the fold is open. */
    show() {
      if (items.length === 0) return
      fold ??= make()
      fold.firstElementChild!.textContent = text('output.more-items', { count: latest(items).length })
      open(fold)
    },
    end() {
      if (items.length === 0) remove()
    },
  }
}
