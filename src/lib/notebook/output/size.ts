import type { OutputItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'

type SizeItem = Extract<OutputItem, { type: 'size' }>

/** How much the run was given to do, and how much the full run is. */
export function renderSize({ size, given, unit }: SizeItem, { document, text }: RenderContext): HTMLElement {
  const what = (value: string) => (unit ? `${value} ${unit}` : value)
  const words = text(`size.${size}`, { now: what(given[size]), page: what(given.page), full: what(given.full) })
  return element(document, 'p', { class: 'out out-soft out-size' }, words)
}
