import { adoptStyle } from '../../late-style.ts'
import { learnLate } from '../../late-text.ts'
import type { RenderContext } from '../context.ts'
import { element } from '../element.ts'
import styles from './tools.css?inline'

/** Outputs that somebody may want to take away or see otherwise; a short value is copied by hand. */
const tooled = `.out-plot, .out-tensor, .out-training, .out-confusion, .out-gallery, .out-image, .out-graph, .out-tree,
  :has(> .out-scroll > .out-table), :has(.out-folded), .out-log`

/**
 * Gives each output of a cell a button that opens its menu, and each that follows. Outputs are drawn anew while cells run:
 * a button that goes with the old drawing comes back.
 */
export async function addTools(items: HTMLElement, context: RenderContext): Promise<void> {
  await learnLate(context.text, 'tools')
  adoptStyle(styles)
  const watch = new MutationObserver(add)

  function add() {
    watch.disconnect()
    for (const frame of items.querySelectorAll<HTMLElement>(':scope > .out, :scope > .out-fold > .out')) {
      if (!wants(frame)) continue
      const old = frame.querySelector(':scope > .out-more')
      if (!old) frame.append(button(frame, context))
      watch.observe(frame, { childList: true })
    }
    watch.observe(items, { childList: true })
  }

  add()
}

/** Of lines of log that follow each other the first has the button for all. */
function wants(frame: HTMLElement): boolean {
  return frame.matches(tooled) && !(frame.matches('.out-log') && frame.previousElementSibling?.matches('.out-log'))
}

function button(frame: HTMLElement, context: RenderContext): HTMLElement {
  const { document, text } = context
  const label = text('tools.more', { what: text(`tools.${kindOf(frame)}`) })
  const made = element(document, 'button', {
    type: 'button',
    class: 'out-more',
    'aria-haspopup': 'menu',
    'aria-expanded': 'false',
    'aria-label': label,
    title: label,
  })
  made.addEventListener('click', async () => {
    try {
      const { openTools } = await import('./open-tools.ts')
      await openTools(frame, made, context)
    } catch {
      say(frame, context.text('cell.unloaded'))
    }
  })
  return made
}

/** What an output is, for the name of its button. */
function kindOf(frame: HTMLElement): string {
  const kinds = ['plot', 'tensor', 'training', 'confusion', 'gallery', 'image', 'graph', 'log']
  return (
    kinds.find((kind) => frame.classList.contains(`out-${kind}`)) ??
    (frame.querySelector('.out-table') ? 'table' : 'value')
  )
}

/** Says something once to those who listen to the cell. */
export function say(frame: HTMLElement, message: string): void {
  frame.closest('.cell')!.querySelector('[role="status"]')!.textContent = message
}
