import type { TensorItem } from '#lib/kernel/protocol.ts'
import type { Text } from '../text.ts'
import { formatNumber } from './format-number.ts'

/** `float32 [40] · 0.0005 to 3 · mean 0.37`, and how many elements are no numbers. */
export function tensorFacts(item: Omit<TensorItem, 'type' | 'name' | 'values'>, text: Text): string {
  const parts = [`${item.dtype} [${item.shape.join(', ')}]`]
  if (item.size > item.nan + item.infinite) {
    parts.push(text('output.range', { min: formatNumber(item.min), max: formatNumber(item.max) }))
    parts.push(text('output.mean', { mean: formatNumber(item.mean) }))
  }
  if (item.nan > 0) parts.push(text('output.nan', { count: item.nan }))
  if (item.infinite > 0) parts.push(text('output.infinite', { count: item.infinite }))
  return parts.join(' · ')
}
