import type { LiveRecord } from './live-record.ts'
import type { Text } from './text.ts'

const longest = 80

/** What is said when a cell has run: its name, the time, and its last value when that is short. */
export function resultInWords(cell: LiveRecord, time: string, text: Text): string {
  const values = cell.view.element.querySelectorAll('.cell-items .out-named')
  const parts = values[values.length - 1]?.children ?? []
  const value = Array.from(parts, (part) => part.textContent!.trim().replace(/\s+/g, ' '))
    .join(' ')
    .trim()
  const name = cell.id
  return value && value.length <= longest
    ? text('cell.finished-value', { name, time, value })
    : text('cell.finished', { name, time })
}
