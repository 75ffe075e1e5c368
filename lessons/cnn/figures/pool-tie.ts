import { fixed } from '#lib/notebook/figure/number.ts'
import { clamp } from '#lib/notebook/figure/scale.ts'
import { label } from '#lib/notebook/figure/svg.ts'
import type { DrawContext, Figure, Handle, Locale } from '#lib/notebook/figure/types.ts'
import { above, drawGrid, type Grid, middleOf } from './grid/grid.ts'
import { sharesOf } from './pool/shares.ts'
import { words } from './pool/words.ts'

/** Four numbers in a window. */
export type PoolState = { v0: number; v1: number; v2: number; v3: number }

const names = ['v0', 'v1', 'v2', 'v3'] as const

/** A window of four numbers, its largest, and who of them gets the slope: by the first, by the last, by all that tie. */
export const figure: Figure<PoolState> = {
  label: (locale) => words[locale].drawing,
  initial: { v0: 2, v1: 5, v2: 5, v3: 1 },
  sizes: { wide: { width: 640, height: 200 }, narrow: { width: 350, height: 330 } },
  draw,
  summary,
  handles: names.map(handle),
  controls: [],
}

function handle(name: (typeof names)[number], i: number): Handle<PoolState> {
  const change = (state: PoolState, value: number) => ({ ...state, [name]: clamp(Math.round(value), 0, 9) })
  const centre = (context: DrawContext) => middleOf(windowGrid(context), Math.floor(i / 2), i % 2)
  // The middle of its range is the middle of the square.
  const offset = 3
  return {
    id: name,
    label: (locale) => words[locale].number(Math.floor(i / 2) + 1, (i % 2) + 1),
    text: (state) => String(state[name]),
    value: (state) => ({ now: state[name], min: 0, max: 9 }),
    place: (state, context) => ({ ...centre(context), y: centre(context).y - (state[name] - 4.5) * offset }),
    drag: (state, { y }, context) => change(state, 4.5 + (centre(context).y - y) / offset),
    nudge: (state, dx, dy) => change(state, state[name] + dx + dy),
  }
}

function windowGrid({ narrow, width }: DrawContext): Grid {
  const cell = narrow ? 56 : 60
  return { x: narrow ? width / 2 - cell : 20, y: 34, rows: 2, columns: 2, cell }
}

function draw(state: PoolState, context: DrawContext): string {
  const { width, narrow, locale } = context
  const say = words[locale]
  const values = names.map((name) => state[name])
  const grid = windowGrid(context)
  const most = Math.max(...values)
  const rules = Object.entries(sharesOf(values))
  const cell = narrow ? 44 : 50
  const step = narrow ? (width - 20) / 3 : (width - 200) / 3
  const shares = rules.map(([rule, share], i) => {
    const x = (narrow ? 10 : 200) + i * step + (step - 2 * cell) / 2
    const small: Grid = { x, y: narrow ? 200 : 44, rows: 2, columns: 2, cell }
    const square = (row: number, column: number) => {
      const value = share[row * 2 + column]
      return { fill: above, strength: 0.5 * value, text: value === 0 ? '0' : fixed(value, value === 1 ? 0 : 2) }
    }
    const middle = x + cell
    return label(say.rules[rule], { x: middle, y: small.y - 10 }, 'letter', 'middle') + drawGrid(small, square)
  })
  return [
    label(say.window(most), { x: grid.x + grid.cell, y: 22 }, 'letter', 'middle'),
    drawGrid(grid, (row, column) => {
      const value = values[row * 2 + column]
      return { strength: value / 24, text: String(value), marked: value === most }
    }),
    ...shares,
  ].join('')
}

function summary(state: PoolState, locale: Locale): string {
  const values = names.map((name) => state[name])
  const most = Math.max(...values)
  return words[locale].summary(most, values.filter((value) => value === most).length)
}
