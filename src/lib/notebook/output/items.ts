import type { OutputItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'
import { renderItem } from './item.ts'
import { createRoom } from './room.ts'

/** All items of a finished cell, in order. An item whose key came before takes that one's place; too many are folded. */
export function renderItems(items: readonly OutputItem[], context: RenderContext): HTMLElement[] {
  const room = createRoom()
  const { shown = [], folded = [] } = Object.groupBy(latest(items), (item) => (room.takes(item) ? 'shown' : 'folded'))
  const elements = shown.map((item) => renderItem(item, context))
  if (folded.length === 0) return elements
  const summary = element(context.document, 'summary', {}, context.text('output.more-items', { count: folded.length }))
  const rest = folded.map((item) => renderItem(item, context))
  return [...elements, element(context.document, 'details', { class: 'out out-fold' }, summary, ...rest)]
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
