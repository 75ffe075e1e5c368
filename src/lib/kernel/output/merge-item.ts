import type { OutputItem } from '../protocol.ts'

/** The items with `item` added: in the place of the earlier one with its key, else at the end; or with that one gone. Changes nothing. */
export function mergeItem(items: readonly OutputItem[], item: OutputItem): OutputItem[] {
  const place = item.key === undefined ? -1 : items.findIndex(({ key }) => key === item.key)
  if (item.type === 'gone') return items.filter((_, i) => i !== place)
  return place < 0 ? [...items, item] : items.with(place, item)
}
