import type { OutputItem, TensorItem } from '#lib/kernel/protocol.ts'
import { formatDuration } from '../../output/format-duration.ts'
import { formatNumber } from '../../output/format-number.ts'
import { describePlot } from '../../output/plot-summary.ts'
import type { Text } from '../../text.ts'

/** Rows of a table, and values of a tensor's row, that a terminal shows. */
const most = { rows: 12, values: 10 }

/** An output as lines for a terminal; empty for what only a page can show, such as a slider. */
export function itemLines(item: OutputItem, text: Text): string {
  switch (item.type) {
    case 'log':
      return item.text
    case 'value':
    case 'tree':
      return item.name ? `${item.name}: ${item.text}` : item.text
    case 'tensor':
      return tensorLines(item)
    case 'table':
      return tableLines(item.columns, item.rows, item.more)
    case 'plot':
      return describePlot(item.spec, text)
    case 'image':
      return `[${item.width} × ${item.height}]`
    case 'graph':
      return item.nodes.map(({ name, op, shape }) => `${name || op} [${shape.join(', ')}]`).join(' → ')
    case 'progress':
      return `${item.label} ${formatNumber(item.value)} / ${formatNumber(item.max)}`.trim()
    case 'training':
      return trainingLine(item, text)
    case 'gallery':
      return `${item.tiles.length} × [${item.height}, ${item.width}]  ${item.tiles.map(({ label }) => label).join('  ')}`.trim()
    case 'confusion':
      return tableLines(
        ['', ...item.labels],
        item.labels.map((label, row) => confusionRow(label, item, row)),
        0,
      )
    case 'size':
      return `runSize: ${item.given[item.size]} ${item.unit}`.trim()
    case 'dropped':
      return `… ${item.items}`
    default:
      return ''
  }
}

function tensorLines({ name, shape, dtype, values, size, min, max, mean }: TensorItem): string {
  const head = `${name ? `${name}: ` : ''}${dtype} [${shape.join(', ')}]`
  if (size === 1) return `${head} ${formatNumber(values[0])}`
  const width = shape.at(-1) || 1
  const rows = Math.min(Math.ceil(values.length / width), most.rows)
  const lines = Array.from({ length: rows }, (_, row) => {
    const part = Array.from(values.subarray(row * width, Math.min((row + 1) * width, row * width + most.values)))
    return `  ${part.map(formatNumber).join('  ')}${width > most.values ? '  …' : ''}`
  })
  if (rows * width < size) lines.push('  …')
  const range = `min ${formatNumber(min)}, max ${formatNumber(max)}, mean ${formatNumber(mean)}`
  return [`${head}  ${range}`, ...lines].join('\n')
}

function tableLines(columns: readonly string[], rows: readonly (readonly (string | number)[])[], more: number): string {
  const shown = rows.slice(0, most.rows)
  const cells = [
    columns,
    ...shown.map((row) => row.map((cell) => (typeof cell === 'number' ? formatNumber(cell) : cell))),
  ]
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => String(row[column] ?? '').length)))
  const lines = cells.map((row) => row.map((cell, column) => String(cell).padStart(widths[column])).join('  '))
  const hidden = rows.length - shown.length + more
  return [...lines, ...(hidden > 0 ? [`… ${hidden}`] : [])].join('\n')
}

function confusionRow(label: string, { labels, counts }: { labels: string[]; counts: Float64Array }, row: number) {
  return [label, ...counts.subarray(row * labels.length, (row + 1) * labels.length)]
}

function trainingLine(item: Extract<OutputItem, { type: 'training' }>, text: Text): string {
  const { label, epoch, epochs, step, steps, milliseconds, curves } = item
  const last = curves.map(({ name, last }) => `${name} ${formatNumber(last)}`)
  const place = `${epoch}/${epochs}  ${step}/${steps}  ${formatDuration(milliseconds, text)}`
  return [label, place, ...last].filter((part) => part !== '').join('  ')
}
