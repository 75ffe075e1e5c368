import type { TrainingItem } from '#lib/kernel/protocol.ts'
import type { Text } from '../../text.ts'
import { formatDuration } from '../format-duration.ts'
import { formatNumber } from '../format-number.ts'

/** How a training goes, in one line: epoch, rows, time, rows a second. */
export function trainingInWords(item: TrainingItem, text: Text): string {
  const { epoch, epochs, row, rows, milliseconds, state } = item
  const parts = [
    text('training.epoch', { epoch, epochs }),
    text('training.rows', { row: grouped(row), rows: grouped(rows) }),
  ]
  if (row > 0 && milliseconds > 0) parts.push(text('training.rate', { rate: grouped(rateOf(item)) }))
  if (state === 'running' && row > 0) parts.push(text('training.left', { time: formatDuration(timeLeft(item), text) }))
  if (state === 'paused') parts.unshift(text('training.paused'))
  if (state === 'done') parts.push(text('training.took', { time: formatDuration(milliseconds, text) }))
  if (state === 'stopped') parts.push(text('training.stopped', { time: formatDuration(milliseconds, text) }))
  return parts.join(' · ')
}

/** What a curve reads now. */
export const valuesInWords = (item: TrainingItem) =>
  item.curves.map(({ name, last }) => `${name} ${formatNumber(Number(last.toPrecision(3)))}`).join(', ')

/** Rows a second, to three digits: more would only flicker. */
const rateOf = ({ row, milliseconds }: TrainingItem) => Number(((1000 * row) / milliseconds).toPrecision(3))
const timeLeft = ({ row, rows, milliseconds }: TrainingItem) => (milliseconds / row) * (rows - row)
const grouped = (count: number) => count.toLocaleString('en')
