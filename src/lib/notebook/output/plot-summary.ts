import type { PlotSpec } from '#lib/kernel/protocol.ts'
import type { Text } from '../text.ts'
import { formatNumber } from './format-number.ts'
import { channelLabel, channelValues } from './plot-channel.ts'

/** What a plot shows, in words: for each mark its kind, how many points, what x and y span, and where a line goes. */
export function describePlot(spec: PlotSpec, text: Text): string {
  const parts = spec.marks.map((mark) => describeMark(mark, text)).filter((part) => part !== '')
  return [text('output.plot'), ...new Set(parts)].join('. ')
}

function describeMark(mark: PlotSpec['marks'][number], text: Text): string {
  const axes = ['x', 'y'].map((channel) => describeAxis(mark, channel, text)).filter((part) => part !== '')
  if (axes.length === 0) return ''
  const count = channelValues(mark, 'x')?.length ?? channelValues(mark, 'y')?.length ?? 0
  const name = `mark.${mark.mark.replace(/[XY]$/, '')}`
  const kind = text.has(name) ? text(name) : mark.mark
  return text('output.mark', { mark: kind, count, axes: [...axes, ...describeCourse(mark, text)].join(', ') })
}

/** Where a line begins and ends: what it is drawn for, more often than not. */
function describeCourse(mark: PlotSpec['marks'][number], text: Text): string[] {
  if (!/^line[XY]?$/.test(mark.mark)) return []
  const values = Array.from(channelValues(mark, mark.mark === 'lineX' ? 'x' : 'y') ?? [])
  const [first, last] = [values[0], values.at(-1)]
  if (typeof first !== 'number' || typeof last !== 'number' || !Number.isFinite(first + last)) return []
  return [text('output.course', { first: formatNumber(first), last: formatNumber(last) })]
}

function describeAxis(mark: PlotSpec['marks'][number], channel: string, text: Text): string {
  const values = Array.from(channelValues(mark, channel) ?? []).filter(
    (v) => typeof v === 'number' && Number.isFinite(v),
  )
  if (values.length === 0) return ''
  const [min, max] = (values as number[]).reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)], [Infinity, -Infinity])
  return text('output.axis', { name: channelLabel(mark, channel), min: formatNumber(min), max: formatNumber(max) })
}
