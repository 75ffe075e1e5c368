import type { OutputItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'
import { renderItem } from './item.ts'

/** More items than these are folded. */
export const shownItems = 40

/**
 * All items of a finished cell, in order. An item whose key came before takes that one's place;
 * after the first 40 the rest is folded.
 */
export function renderItems(items: readonly OutputItem[], context: RenderContext): HTMLElement[] {
  const elements = latest(items).map((item) => renderItem(item, context))
  if (elements.length <= shownItems) return elements
  const rest = elements.slice(shownItems)
  const summary = element(context.document, 'summary', {}, context.text('output.more-items', { count: rest.length }))
  return [
    ...elements.slice(0, shownItems),
    element(context.document, 'details', { class: 'out out-fold' }, summary, ...rest),
  ]
}

/** Keeps the last item of every key, at the place of the first. */
export function latest(items: readonly OutputItem[]): OutputItem[] {
  const kept: OutputItem[] = []
  const places = new Map<string, number>()
  for (const item of items) {
    const place = item.key === undefined ? undefined : places.get(item.key)
    if (place !== undefined) {
      kept[place] = item
    } else {
      if (item.key !== undefined) places.set(item.key, kept.length)
      kept.push(item)
    }
  }
  return kept
}
