import type { OutputItem } from '../protocol.ts'

/** About how many bytes an item takes on its way to the page. */
export function weighItem(item: OutputItem): number {
  switch (item.type) {
    case 'log':
    case 'value':
      return 100 + 2 * item.text.length
    case 'tensor':
      return 200 + item.values.byteLength
    case 'gallery':
    case 'image':
      return 100 + item.pixels.byteLength
    case 'table':
    case 'tree':
    case 'graph':
    case 'plot':
      return weigh(item)
    // `training` bounds its curves in size and rate: a long one must not use up what the cell may show.
    default:
      return 200
  }
}

function weigh(value: unknown): number {
  if (typeof value === 'string') return 16 + 2 * value.length
  if (typeof value !== 'object' || value === null) return 16
  if (ArrayBuffer.isView(value)) return value.byteLength
  let bytes = 16
  for (const part of Object.values(value)) bytes += weigh(part)
  return bytes
}
