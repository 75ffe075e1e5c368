import type { DataType } from './dtype.ts'
import { sizeOf } from './shape.ts'
import type { Tensor } from './tensor.ts'

/** Longer axes are shown by their first and last few elements. */
const longest = 20
const ends = 3

/** A tensor as text: a line with type and shape, then the values in columns, long axes cut short. */
export function format({ values, shape, dtype }: Tensor): string {
  const last = shape[shape.length - 1] ?? 1
  const words = new Map<number, string>()
  const widths = new Map<number, number>()
  for (const start of rowsShown(shape))
    for (const column of shownOf(last)) {
      const word = formatNumber(values[start + column], dtype)
      words.set(start + column, word)
      widths.set(column, Math.max(widths.get(column) ?? 0, word.length))
    }
  const row = (start: number) =>
    `[${cutShort(last, (column) => words.get(start + column)!.padStart(shape.length > 1 ? widths.get(column)! : 0)).join(', ')}]`
  const block = (axis: number, start: number): string => {
    if (axis === shape.length - 1) return row(start)
    const step = sizeOf(shape.slice(axis + 1))
    const gap = `,${'\n'.repeat(shape.length - axis - 1)}${' '.repeat(axis + 1)}`
    return `[${cutShort(shape[axis], (i) => block(axis + 1, start + i * step)).join(gap)}]`
  }
  const body = shape.length === 0 ? words.get(0)! : block(0, 0)
  return `Tensor ${dtype} [${shape.join(', ')}]\n${body}`
}

/** A number in as many digits as its type carries: 0.1 in float32 reads 0.1. */
export function formatNumber(value: number, dtype: DataType): string {
  if (dtype === 'bool') return value === 0 ? 'false' : 'true'
  return String(Number(value.toPrecision(dtype === 'float64' ? 15 : 7)))
}

const shownOf = (length: number): number[] =>
  length <= longest
    ? Array.from({ length }, (_, i) => i)
    : [...Array(ends).keys(), ...Array.from({ length: ends }, (_, i) => length - ends + i)]

function cutShort(length: number, show: (i: number) => string): string[] {
  const parts = shownOf(length).map(show)
  if (length > longest) parts.splice(ends, 0, '...')
  return parts
}

/** Where the rows that will be shown begin. */
function rowsShown(shape: readonly number[]): number[] {
  let starts = [0]
  let step = sizeOf(shape)
  for (const n of shape.slice(0, -1)) {
    step /= n
    starts = starts.flatMap((start) => shownOf(n).map((i) => start + i * step))
  }
  return starts
}
