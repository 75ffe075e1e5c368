import type { OutputItem } from '#lib/kernel/protocol.ts'
import { timeInWords } from './output/training/words.ts'
import type { Text } from './text.ts'

/** What the button "Full run" of a cell does, in words; `null` for a cell that does not use `runSize`. */
export function fullRun(items: readonly OutputItem[], milliseconds: number | undefined, text: Text): string | null {
  const sizes = items.filter((item) => item.type === 'size')
  if (sizes.length === 0) return null
  const all = (of: 'page' | 'full') => sizes.map(({ given, unit }) => `${given[of]} ${unit}`.trim()).join(', ')
  const places = { page: all('page'), full: all('full') }
  if (milliseconds === undefined) return text('cell.full-title', places)
  return text('cell.full-title-recorded', { ...places, time: timeInWords(milliseconds) })
}
