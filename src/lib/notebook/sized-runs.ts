import type { OutputItem, RunSize } from '#lib/kernel/protocol.ts'
import { formatDuration } from './output/format-duration.ts'
import type { Text } from './text.ts'

/**
 * What the buttons "Quick run" and "Full run" of a cell do, in words; `null` for a cell that does not use `runSize`.
 * `milliseconds` is how long the full run took when it was recorded.
 */
export function sizedRuns(
  items: readonly OutputItem[],
  milliseconds: number | undefined,
  text: Text,
): Record<Exclude<RunSize, 'page'>, string> | null {
  const sizes = items.filter((item) => item.type === 'size')
  if (sizes.length === 0) return null
  const all = (of: RunSize) => sizes.map(({ given, unit }) => `${given[of]} ${unit}`.trim()).join(', ')
  const places = { quick: all('quick'), page: all('page'), full: all('full') }
  const full =
    milliseconds === undefined
      ? text('cell.full-title', places)
      : text('cell.full-title-recorded', { ...places, time: formatDuration(milliseconds, text) })
  return { quick: text('cell.quick-title', places), full }
}
