import { coordinate, label } from '#lib/notebook/figure/svg.ts'
import type { Point } from '#lib/notebook/figure/types.ts'

/** Squares in rows and columns: where they begin, and how large each is. */
export interface Grid {
  x: number
  y: number
  rows: number
  columns: number
  cell: number
}

/** How one square looks. */
export interface Square {
  /** A CSS colour, laid over the paper as strongly as `strength` says, from 0 to 1. */
  fill?: string
  strength?: number
  text?: string
  /** A dashed rim: a square that is not there. */
  ghost?: boolean
  /** A thick rim. */
  marked?: boolean
}

/** Colours for values above and below zero, also for eyes that do not tell red from green. */
export const above = 'light-dark(#1b7837, #6cc08b)'
export const below = 'light-dark(#762a83, #c79be0)'

/** The middle of a square. */
export function middleOf({ x, y, cell }: Grid, row: number, column: number): Point {
  return { x: x + (column + 0.5) * cell, y: y + (row + 0.5) * cell }
}

/** The row and column under a point, held within the grid. */
export function squareAt({ x, y, rows, columns, cell }: Grid, place: Point): { row: number; column: number } {
  const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(value)))
  return { row: within((place.y - y) / cell, rows), column: within((place.x - x) / cell, columns) }
}

/** A grid as SVG: `look` says how each square looks. */
export function drawGrid(grid: Grid, look: (row: number, column: number) => Square): string {
  const { rows, columns, cell } = grid
  const squares: string[] = []
  const marks: string[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const { fill = 'var(--ink)', strength = 0, text, ghost, marked } = look(row, column)
      const { x, y } = middleOf(grid, row, column)
      const box = `x="${coordinate(x - cell / 2)}" y="${coordinate(y - cell / 2)}" width="${coordinate(cell)}" height="${coordinate(cell)}"`
      const dash = ghost ? ' stroke-dasharray="2 2"' : ''
      squares.push(`<rect ${box} style="fill:${fill};fill-opacity:${strength.toFixed(2)};stroke:var(--line)"${dash}/>`)
      if (marked) marks.push(`<rect ${box} style="fill:none;stroke:var(--ink);stroke-width:2"/>`)
      if (text !== undefined) marks.push(label(text, { x, y: y + 4 }, '', 'middle'))
    }
  }
  return squares.join('') + marks.join('')
}
