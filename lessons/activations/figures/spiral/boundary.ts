import { coordinate } from '#lib/notebook/figure/svg.ts'
import type { Point } from '#lib/notebook/figure/types.ts'

/** Values on a grid, row by row from above. */
export interface Grid {
  columns: number
  rows: number
  values: ArrayLike<number>
  /** Where a grid point stands in the drawing. */
  place(column: number, row: number): Point
}

/** The part of the plane where the values are positive, and the line around it, as the `d` of two paths. */
export function positivePart({ columns, rows, values, place }: Grid): { region: string; line: string } {
  const region: string[] = []
  const line: string[] = []
  for (let row = 0; row + 1 < rows; row++) {
    let from = -1 // where a run of cells that are wholly inside began
    for (let column = 0; column + 1 < columns; column++) {
      const corners = [
        [column, row],
        [column + 1, row],
        [column + 1, row + 1],
        [column, row + 1],
      ].map(([c, r]) => ({ value: values[r * columns + c], at: place(c, r) }))
      const whole = corners.every(({ value }) => value > 0)
      if (whole && from < 0) from = column
      if (from >= 0 && (!whole || column + 2 === columns)) {
        region.push(box(place(from, row), place(whole ? column + 1 : column, row + 1)))
        from = -1
      }
      if (whole || corners.every(({ value }) => value <= 0)) continue
      const { shape, crossings } = cut(corners)
      region.push(`M${shape.map(pair).join('L')}Z`)
      for (let i = 0; i + 1 < crossings.length; i += 2) line.push(`M${pair(crossings[i])}L${pair(crossings[i + 1])}`)
    }
  }
  return { region: region.join(''), line: line.join('') }
}

const pair = ({ x, y }: Point) => `${coordinate(x)} ${coordinate(y)}`

const box = (a: Point, b: Point) => `M${pair(a)}H${coordinate(b.x)}V${coordinate(b.y)}H${coordinate(a.x)}Z`

/** The positive part of one cell: its corners and the places on its sides where the value passes zero. */
function cut(corners: { value: number; at: Point }[]): { shape: Point[]; crossings: Point[] } {
  const shape: Point[] = []
  const crossings: Point[] = []
  for (const [i, here] of corners.entries()) {
    const next = corners[(i + 1) % corners.length]
    if (here.value > 0) shape.push(here.at)
    if (here.value > 0 === next.value > 0) continue
    const share = here.value / (here.value - next.value)
    const crossing = {
      x: here.at.x + share * (next.at.x - here.at.x),
      y: here.at.y + share * (next.at.y - here.at.y),
    }
    shape.push(crossing)
    crossings.push(crossing)
  }
  return { shape, crossings }
}
