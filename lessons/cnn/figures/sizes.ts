import { label } from '#lib/notebook/figure/svg.ts'
import type { DrawContext, Figure, Locale, RangeControl } from '#lib/notebook/figure/types.ts'
import { drawGrid, type Grid, middleOf, type Square, squareAt } from './grid/grid.ts'
import { covering, met, places, under } from './grid/window.ts'
import { words } from './grid/words-sizes.ts'

/** A sliding window, what the reader looks at, and the square that they have chosen there. */
export type SizesState = { view: string; n: number; k: number; s: number; p: number; row: number; column: number }

/** Sizes of a convolution: which pixels an output sees, which pixels a weight meets, which outputs a pixel reaches. */
export const figure: Figure<SizesState> = {
  label: (locale) => words[locale].drawing,
  initial: { view: 'output', n: 6, k: 3, s: 1, p: 1, row: 1, column: 2 },
  sizes: { wide: { width: 640, height: 300 }, narrow: { width: 350, height: 250 } },
  draw,
  summary,
  handles: [
    {
      id: 'square',
      label: (locale) => words[locale].square,
      text: ({ row, column }, locale) => words[locale].at(row + 1, column + 1),
      value: (state) => ({ now: state.row * side(state) + state.column, min: 0, max: side(state) ** 2 - 1 }),
      place: (state, context) => middleOf(gridOf(state, context), state.row, state.column),
      drag: (state, place, context) => ({ ...state, ...squareAt(gridOf(state, context), place) }),
      nudge: (state, dx, dy) => held({ ...state, row: state.row - dy, column: state.column + dx }),
    },
  ],
  controls: [
    {
      kind: 'choice',
      id: 'view',
      label: (locale) => words[locale].view,
      options: ['output', 'weight', 'pixel'].map((value) => ({ value, label: (locale) => words[locale].views[value] })),
      change: (state, view) => held({ ...state, view }),
    },
    range('n', 3, 9),
    range('k', 1, 4),
    range('s', 1, 3),
    range('p', 0, 2),
  ],
}

function range(id: 'n' | 'k' | 's' | 'p', min: number, max: number): RangeControl<SizesState> {
  const change = (state: SizesState, value: number) => {
    const next = { ...state, [id]: value }
    // A kernel that is larger than the padded picture has no place at all.
    return held({ ...next, k: Math.min(next.k, next.n + 2 * next.p) })
  }
  return { kind: 'range', id, label: (locale) => words[locale].names[id], min, max, step: 1, format: String, change }
}

/** How many squares there are along the side of the grid that the reader looks at. */
function side(state: SizesState): number {
  if (state.view === 'weight') return state.k
  return state.view === 'pixel' ? state.n + 2 * state.p : places(state)
}

function held(state: SizesState): SizesState {
  const within = (value: number) => Math.min(side(state) - 1, Math.max(0, value))
  return { ...state, row: within(state.row), column: within(state.column) }
}

function grids(state: SizesState, { width, height, narrow }: DrawContext): Record<'input' | 'kernel' | 'output', Grid> {
  const across = state.n + 2 * state.p
  const out = places(state)
  const gap = narrow ? 14 : 36
  const cell = Math.min(34, (width - 2 * gap - 4) / (across + state.k + out), (height - 30) / across)
  const square = (x: number, size: number): Grid => ({ x, y: 26, rows: size, columns: size, cell })
  const input = square(2, across)
  const kernel = square(input.x + across * cell + gap, state.k)
  return { input, kernel, output: square(kernel.x + state.k * cell + gap, out) }
}

function gridOf(state: SizesState, context: DrawContext): Grid {
  const { input, kernel, output } = grids(state, context)
  if (state.view === 'weight') return kernel
  return state.view === 'pixel' ? input : output
}

/** Which squares of each grid take part in what the reader looks at. */
function taking(state: SizesState) {
  const { view, row, column, k } = state
  const all = Array.from({ length: Math.max(k, places(state)) }, (_, i) => i)
  if (view === 'output')
    return { input: [under(state, row), under(state, column)], kernel: [all, all], output: [[row], [column]] }
  if (view === 'weight')
    return { input: [met(state, row), met(state, column)], kernel: [[row], [column]], output: [all, all] }
  const [rows, columns] = [covering(state, row), covering(state, column)]
  const weights = (places: number[], at: number) => places.map((place) => at - place * state.s)
  return { input: [[row], [column]], kernel: [weights(rows, row), weights(columns, column)], output: [rows, columns] }
}

function draw(state: SizesState, context: DrawContext): string {
  const { input, kernel, output } = grids(state, context)
  const part = taking(state)
  const say = words[context.locale]
  const look =
    (name: 'input' | 'kernel' | 'output') =>
    (row: number, column: number): Square => {
      const taken = part[name][0].includes(row) && part[name][1].includes(column)
      const inside = (at: number) => at >= state.p && at < state.p + state.n
      const padding = name === 'input' && !(inside(row) && inside(column))
      const chosen = taken && name === { output: 'output', weight: 'kernel', pixel: 'input' }[state.view]
      return {
        strength: taken ? 0.3 : padding ? 0 : 0.06,
        ghost: padding,
        marked: chosen,
        ...(padding && { text: input.cell > 15 ? '0' : '' }),
      }
    }
  const name = (text: string, { x }: Grid) => label(text, { x, y: 16 }, 'letter')
  return [
    name(`${say.input} ${state.n} × ${state.n}`, input),
    name(context.narrow ? '' : say.kernel, kernel),
    name(`${context.narrow ? '' : `${say.output} `}${places(state)} × ${places(state)}`, output),
    drawGrid(input, look('input')),
    drawGrid(kernel, look('kernel')),
    drawGrid(output, look('output')),
  ].join('')
}

function summary(state: SizesState, locale: Locale): string {
  const { n, k, s, p, view, row, column } = state
  const say = words[locale]
  const part = taking(state)
  const count = ([rows, columns]: number[][]) => rows.length * columns.length
  const formula = `⌊(${n} + 2·${p} − ${k}) / ${s}⌋ + 1 = ${places(state)}${locale === 'zh' ? '。' : '. '}`
  if (view === 'weight') return formula + say.weight(row + 1, column + 1, count(part.input))
  if (view === 'pixel') return formula + say.pixel(count(part.output))
  return formula + say.sees(k * k)
}
