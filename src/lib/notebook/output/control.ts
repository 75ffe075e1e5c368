import type { ControlItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './context.ts'
import { formatControlValue } from './control-value.ts'
import { element } from './element.ts'
import { liveControl } from './live-control.ts'

/**
 * A control that a cell offers. At build it is shown by its value, in a line of the same height,
 * and carries its description so that the page can bring it to life.
 */
export function renderControl(item: ControlItem, context: RenderContext): HTMLElement {
  const { document } = context
  const attributes = {
    class: `out out-control out-control-${item.control}`,
    'data-control': item.name,
    // A symbol has one colour in formula, figure and slider.
    style: /^\w+$/.test(item.name) ? `--slider: var(--symbol-${item.name}, var(--ink))` : undefined,
    'data-item': context.live ? undefined : JSON.stringify(item),
  }
  if (context.live) return element(document, 'div', attributes, ...liveControl(item, context))
  const label = element(document, 'span', { class: 'out-name' }, item.label || item.name)
  const value = element(document, 'span', { class: 'out-number' }, formatControlValue(item, context.text))
  return element(document, 'div', attributes, label, element(document, 'span', { class: 'out-track' }), value)
}
