import type { PlainValue, PlotSpec } from '#lib/kernel/protocol.ts'
import { channelLabel, channelValues } from '../plot-channel.ts'
import type { DataTable } from './tables-of.ts'

/** Channels that carry data, in the order in which they are read. */
const channels = 'x x1 x2 y y1 y2 z r length value weight text title stroke fill symbol fx fy'.split(' ')

/** The data of a plot: a table for each mark that has some; marks that draw the same share one. */
export function plotTables(spec: PlotSpec): DataTable[] {
  const tables = spec.marks.map((mark) => markTable(mark, spec)).filter((table) => table.rows.length > 0)
  const seen = new Set<string>()
  return tables.filter(({ columns, rows }) => {
    const same = JSON.stringify([columns, rows])
    return !seen.has(same) && seen.add(same)
  })
}

function markTable(mark: PlotSpec['marks'][number], { options }: PlotSpec): DataTable {
  const found = channels
    .map((name) => ({ name: labelOf(mark, name, options), values: channelValues(mark, name) }))
    .filter(({ values }) => values !== null)
  const plain = found.length === 0 && (Array.isArray(mark.data) || mark.data instanceof Float64Array) ? mark.data : null
  const read = plain ? [{ name: 'value', values: plain }] : found
  const length = Math.max(0, ...read.map(({ values }) => values!.length))
  const rows = Array.from({ length }, (_, i) => read.map(({ values }) => cell(values![i])))
  return { title: mark.mark, columns: read.map(({ name }) => name), rows, more: 0 }
}

/** What an axis says wins over the letter of its channel. */
function labelOf(mark: PlotSpec['marks'][number], name: string, options: PlotSpec['options']): string {
  const own = channelLabel(mark, name)
  if (own !== name) return own
  const scale = options[name]
  const label = typeof scale === 'object' && scale !== null && 'label' in scale ? scale.label : undefined
  return typeof label === 'string' ? label : name
}

function cell(value: PlainValue | undefined): string | number {
  if (typeof value === 'number' || typeof value === 'string') return value
  return value === null || value === undefined ? '' : String(value)
}
