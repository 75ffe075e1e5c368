import type { OutputItem, TensorItem, TrainingItem } from '#lib/kernel/protocol.ts'
import type { Text } from '../../text.ts'
import { plotTables } from './plot-tables.ts'

/** Rows of numbers and words under the names of their columns. */
export interface DataTable {
  /** What it is of, where an output has several. */
  title: string
  columns: string[]
  rows: (string | number)[][]
  /** Rows that the page does not have. */
  more: number
}

/** The data of an output as tables, in full precision; none for what holds no data. */
export function tablesOf(item: OutputItem, text: Text): DataTable[] {
  switch (item.type) {
    case 'table':
      return [{ title: '', columns: item.columns, rows: item.rows, more: item.more }]
    case 'tensor':
      return item.size > 1 ? [tensorTable(item)] : []
    case 'confusion':
      return [confusionTable(item.labels, item.counts, text)]
    case 'training':
      return item.curves.length > 0 ? [trainingTable(item, text)] : []
    case 'plot':
      return plotTables(item.spec)
    default:
      return []
  }
}

/** A line for each row of the last axis, after its indices on the axes before; a vector has a line for each element. */
function tensorTable({ shape, values, size }: TensorItem): DataTable {
  const outer = shape.length > 1 ? shape.slice(0, -1) : shape
  const width = shape.length > 1 ? shape[shape.length - 1] : 1
  const count = Math.ceil(values.length / width)
  const columns = shape.length > 1 ? Array.from({ length: width }, (_, i) => String(i)) : ['value']
  const rows = Array.from({ length: count }, (_, row) => [
    ...indices(row, outer),
    ...values.subarray(row * width, (row + 1) * width),
  ])
  return {
    title: '',
    columns: [...outer.map((_, axis) => `axis ${axis}`), ...columns],
    rows,
    more: size / width - count,
  }
}

function indices(row: number, shape: readonly number[]): number[] {
  return shape.map((size, axis) => {
    const stride = shape.slice(axis + 1).reduce((product, next) => product * next, 1)
    return Math.floor(row / stride) % size
  })
}

function confusionTable(labels: string[], counts: Float64Array, text: Text): DataTable {
  const rows = labels.map((label, row) => [label, ...counts.subarray(row * labels.length, (row + 1) * labels.length)])
  return { title: '', columns: [text('confusion.corner'), ...labels], rows, more: 0 }
}

/** A line for each step at which something was shown. */
function trainingTable({ curves }: TrainingItem, text: Text): DataTable {
  const lines = new Map<number, (string | number)[]>()
  for (const [column, { x, y }] of curves.entries()) {
    for (const [i, step] of x.entries()) {
      const line = lines.get(step) ?? [step, ...curves.map(() => '')]
      line[column + 1] = y[i]
      lines.set(step, line)
    }
  }
  const rows = [...lines.values()].sort(([a], [b]) => Number(a) - Number(b))
  return { title: '', columns: [text('training.axis-steps'), ...curves.map(({ name }) => name)], rows, more: 0 }
}
