import type { PlotSpec } from '#lib/kernel/protocol.ts'
import type { Text } from '../text.ts'
import { formatNumber } from './format-number.ts'
import { channelLabel, channelValues } from './plot-channel.ts'

/** What a plot shows, in words: for each mark its kind, how many points, and what x and y span. */
export function describePlot(spec: PlotSpec, text: Text): string {
  const parts = spec.marks.map((mark) => describeMark(mark, text)).filter((part) => part !== '')
  return [text('output.plot'), ...new Set(parts)].join('. ')
}

function describeMark(mark: PlotSpec['marks'][number], text: Text): string {
  const axes = ['x', 'y'].map((channel) => describeAxis(mark, channel, text)).filter((part) => part !== '')
  if (axes.length === 0) return ''
  const count = channelValues(mark, 'x')?.length ?? channelValues(mark, 'y')?.length ?? 0
  return text('output.mark', { mark: mark.mark, count, axes: axes.join(', ') })
}

function describeAxis(mark: PlotSpec['marks'][number], channel: string, text: Text): string {
  const values = Array.from(channelValues(mark, channel) ?? []).filter(
    (v) => typeof v === 'number' && Number.isFinite(v),
  )
  if (values.length === 0) return ''
  const [min, max] = (values as number[]).reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)], [Infinity, -Infinity])
  return text('output.axis', { name: channelLabel(mark, channel), min: formatNumber(min), max: formatNumber(max) })
}
