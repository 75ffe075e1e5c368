import type { OutputItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'

type DroppedItem = Extract<OutputItem, { type: 'dropped' }>

/** Says how much output was left out because there was too much of it. */
export function renderDropped(item: DroppedItem, { document, text }: RenderContext): HTMLElement {
  const kilobytes = Math.ceil(item.bytes / 1000)
  return element(document, 'p', { class: 'out out-dropped' }, text('output.dropped', { items: item.items, kilobytes }))
}
