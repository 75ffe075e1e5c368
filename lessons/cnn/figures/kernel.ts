import { fixed } from '#lib/notebook/figure/number.ts'
import { clamp } from '#lib/notebook/figure/scale.ts'
import { label } from '#lib/notebook/figure/svg.ts'
import type { DrawContext, Figure, Handle, Locale } from '#lib/notebook/figure/types.ts'
import { above, below, drawGrid, type Grid, middleOf, squareAt } from './grid/grid.ts'
import { words } from './grid/words-kernel.ts'

/** A drawn picture of twelve by twelve, where the pen is, and nine weights, each under a name of its own. */
export type KernelState = { picture: string; row: number; column: number; preset: string } & Record<
  string,
  number | string
>

const side = 12
const names = Array.from({ length: 9 }, (_, i) => `w${i}`)
/** How far the number of a weight moves its handle, in pixels. */
const reach = 4
const presets: Record<string, number[]> = {
  upright: [-1, 0, 1, -1, 0, 1, -1, 0, 1],
  level: [-1, -1, -1, 0, 0, 0, 1, 1, 1],
  blur: [1, 1, 1, 1, 1, 1, 1, 1, 1],
  spot: [-1, -1, -1, -1, 8, -1, -1, -1, -1],
}
/** A seven, as a child would draw it. */
const seven = [3, 4, 5, 6, 7, 8]
  .map((column) => 2 * side + column)
  .concat([
    3 * side + 8,
    4 * side + 8,
    4 * side + 7,
    5 * side + 7,
    6 * side + 6,
    7 * side + 6,
    8 * side + 5,
    9 * side + 5,
  ])
const drawn = Array.from({ length: side * side }, (_, i) => (seven.includes(i) ? '1' : '0')).join('')

/** An editable kernel over a drawn picture, and the feature map that comes of it. */
export const figure: Figure<KernelState> = {
  label: (locale) => words[locale].drawing,
  initial: { picture: drawn, row: 4, column: 7, preset: 'upright', ...weights(presets.upright) },
  sizes: { wide: { width: 640, height: 270 }, narrow: { width: 350, height: 364 } },
  draw,
  summary,
  handles: [
    {
      id: 'pen',
      label: (locale) => words[locale].pen,
      text: ({ picture, row, column }, locale) =>
        words[locale].at(row + 1, column + 1, picture[row * side + column] === '1'),
      value: ({ row, column }) => ({ now: row * side + column, min: 0, max: side * side - 1 }),
      place: (state, context) => middleOf(grids(context).picture, state.row, state.column),
      drag: (state, place, context) => {
        const next = squareAt(grids(context).picture, place)
        const moved = next.row !== state.row || next.column !== state.column
        return moved ? put({ ...state, ...next }, '1') : state
      },
      nudge: (state, dx, dy) => ({
        ...state,
        row: clamp(state.row - dy, 0, side - 1),
        column: clamp(state.column + dx, 0, side - 1),
      }),
      press: (state) => put(state, inkAt(state, state.row, state.column) === 1 ? '0' : '1'),
    },
    ...names.map(weightHandle),
  ],
  controls: [
    {
      kind: 'choice',
      id: 'preset',
      label: (locale) => words[locale].preset,
      options: [...Object.keys(presets), 'own'].map((value) => ({
        value,
        label: (locale) => words[locale].presets[value],
      })),
      change: (state, preset) => ({ ...state, preset, ...(presets[preset] && weights(presets[preset])) }),
    },
  ],
}

function weights(values: number[]): Record<string, number> {
  return Object.fromEntries(values.map((value, i) => [names[i], value]))
}

function put(state: KernelState, ink: string): KernelState {
  const at = state.row * side + state.column
  return { ...state, picture: state.picture.slice(0, at) + ink + state.picture.slice(at + 1) }
}

function weightHandle(name: string, i: number): Handle<KernelState> {
  const change = (state: KernelState, value: number): KernelState => {
    const held = clamp(Math.round(value), -9, 9)
    return held === state[name] ? state : { ...state, preset: 'own', [name]: held }
  }
  const centre = (context: DrawContext) => middleOf(grids(context).kernel, Math.floor(i / 3), i % 3)
  return {
    id: name,
    label: (locale) => words[locale].weight(Math.floor(i / 3) + 1, (i % 3) + 1),
    text: (state) => fixed(Number(state[name]), 0),
    value: (state) => ({ now: Number(state[name]), min: -9, max: 9 }),
    place: (state, context) => ({ ...centre(context), y: centre(context).y - Number(state[name]) * reach * 0.4 }),
    drag: (state, { y }, context) => change(state, (centre(context).y - y) / (reach * 0.4)),
    nudge: (state, dx, dy) => change(state, Number(state[name]) + dx + dy),
  }
}

function grids({ width, narrow }: DrawContext): Record<'picture' | 'kernel' | 'map', Grid> {
  const cell = narrow ? 14 : 19
  const map = side - 2
  const kernelCell = 46
  const kernel = { rows: 3, columns: 3, cell: kernelCell }
  return {
    picture: { x: 2, y: 26, rows: side, columns: side, cell },
    map: { x: width - map * cell - 2, y: 26 + cell, rows: map, columns: map, cell },
    kernel: narrow
      ? { ...kernel, x: (width - 3 * kernelCell) / 2, y: 222 }
      : { ...kernel, x: 2 + side * cell + (width - (side + map) * cell - 4 - 3 * kernelCell) / 2, y: 71 },
  }
}

const inkAt = ({ picture }: KernelState, row: number, column: number) => Number(picture[row * side + column] ?? 0)

/** The weighted sum of the window whose upper left corner is at this place. */
function sumAt(state: KernelState, row: number, column: number): number {
  return names.reduce(
    (sum, name, i) => sum + Number(state[name]) * inkAt(state, row + Math.floor(i / 3), column + (i % 3)),
    0,
  )
}

/** The window around the pen, as far as it fits into the picture. */
function windowOf({ row, column }: KernelState) {
  return { row: clamp(row - 1, 0, side - 3), column: clamp(column - 1, 0, side - 3) }
}

function draw(state: KernelState, context: DrawContext): string {
  const { picture, kernel, map } = grids(context)
  const say = words[context.locale]
  const at = windowOf(state)
  const sums = Array.from({ length: map.rows ** 2 }, (_, i) => sumAt(state, Math.floor(i / map.rows), i % map.rows))
  const top = Math.max(1, ...sums.map(Math.abs))
  const paint = (value: number, most: number) => ({
    fill: value < 0 ? below : above,
    strength: (0.9 * Math.abs(value)) / most,
  })
  const corner = middleOf(picture, at.row, at.column)
  const size = 3 * picture.cell
  const frame = `<rect x="${corner.x - picture.cell / 2}" y="${corner.y - picture.cell / 2}" width="${size}" height="${size}" style="fill:none;stroke:var(--ink);stroke-width:2"/>`
  const most = Math.max(1, ...names.map((name) => Math.abs(Number(state[name]))))
  return [
    label(say.picture, { x: picture.x, y: 16 }, 'letter'),
    label(say.kernel, { x: kernel.x, y: kernel.y - 8 }, 'letter'),
    label(say.map, { x: map.x, y: 16 }, 'letter'),
    drawGrid(picture, (row, column) => ({ strength: 0.85 * inkAt(state, row, column) })),
    frame,
    drawGrid(kernel, (row, column) => {
      const value = Number(state[names[row * 3 + column]])
      return { ...paint(value, most * 2.4), text: fixed(value, 0) }
    }),
    drawGrid(map, (row, column) => ({
      ...paint(sums[row * map.rows + column], top),
      marked: row === at.row && column === at.column,
    })),
  ].join('')
}

function summary(state: KernelState, locale: Locale): string {
  const at = windowOf(state)
  const terms = names.map((name, i) => ({
    weight: Number(state[name]),
    ink: inkAt(state, at.row + Math.floor(i / 3), at.column + (i % 3)),
  }))
  const used = terms.filter(({ ink }) => ink > 0).map(({ weight }) => fixed(weight, 0))
  return words[locale].sum(used, fixed(sumAt(state, at.row, at.column), 0))
}
