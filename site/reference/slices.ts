import type { Picture } from './example.ts'

/** A matrix out of a tensor, and where it stands there: `[0, :, :, 1]`; no title for a matrix, a vector, a number. */
export interface Slice {
  title: string
  rows: number[][]
}

const most = 6

/** Letters of the axes that lie as rows and as columns in the picture of an image or a filter. */
const rowAxis = /^f?h'?$/
const columnAxis = /^f?w'?$/

/** The matrices that a tensor is drawn as, over its last two axes, or over height and width where they are named. */
export function slicesOf({ shape, axes, values }: Picture): { slices: Slice[]; hidden: number } {
  const rank = shape.length
  if (rank === 0) return { slices: [{ title: '', rows: [values] }], hidden: 0 }
  if (rank === 1) return { slices: [{ title: '', rows: [values] }], hidden: 0 }
  const named = [axes.findIndex((axis) => rowAxis.test(axis)), axes.findIndex((axis) => columnAxis.test(axis))]
  const [row, column] = named.every((axis) => axis >= 0) ? named : [rank - 2, rank - 1]
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((product, n) => product * n, 1))
  const outer = shape.map((_, axis) => axis).filter((axis) => axis !== row && axis !== column)
  const count = outer.reduce((product, axis) => product * shape[axis], 1)
  const slices = Array.from({ length: Math.min(most, count) }, (_, index) => {
    let left = index
    const place = new Map<number, number>()
    for (const axis of outer.toReversed()) {
      place.set(axis, left % shape[axis])
      left = Math.floor(left / shape[axis])
    }
    const start = outer.reduce((sum, axis) => sum + place.get(axis)! * strides[axis], 0)
    const title = count === 1 ? '' : `[${shape.map((_, axis) => place.get(axis) ?? ':').join(', ')}]`
    const rows = Array.from({ length: shape[row] }, (_, r) =>
      Array.from({ length: shape[column] }, (_, c) => values[start + r * strides[row] + c * strides[column]]),
    )
    return { title, rows }
  })
  return { slices, hidden: count - slices.length }
}
