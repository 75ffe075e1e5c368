import { fixed } from '#lib/notebook/figure/number.ts'
import { clamp } from '#lib/notebook/figure/scale.ts'
import { coordinate, label, pathThrough } from '#lib/notebook/figure/svg.ts'
import type { DrawContext, Figure, Locale } from '#lib/notebook/figure/types.ts'
import { type Memory, remember, type Sequence } from './rnn/gates.ts'
import { words } from './rnn/words-gates.ts'

/** The number to be kept, and the gate that is held, if any. */
export type GatesState = { value: number; gate: string; at: number }

/** The moments at which the cell is told to keep a number, and asked for it. */
const [kept, asked] = [2, 9]
const others = [0.6, -0.4, 0, 0.8, -0.9, 0.3, 0.9, -0.6, 0.4, 0, -0.7]
const reach = 1.5
/** How many pixels a gate is high when it is open, and how many a state of one. */
const [open, unit] = [22, 26]
const rows = { values: 48, input: 120, forget: 156, output: 192, c: 248, h: 318 }
/** On phones names stand above their rows, which need more room. */
const tallRows = { values: 48, input: 130, forget: 178, output: 226, c: 292, h: 364 }

/** A memory cell over eleven moments: hold one of its gates and see what becomes of what it was told. */
export const figure: Figure<GatesState> = {
  label: (locale) => words[locale].drawing,
  initial: { value: 1.2, gate: 'none', at: 0.5 },
  sizes: { wide: { width: 640, height: 356 }, narrow: { width: 350, height: 402 } },
  draw,
  summary,
  handles: [
    {
      id: 'value',
      label: (locale) => words[locale].handle,
      text: ({ value }, locale) => words[locale].handleAt(fixed(value, 2)),
      value: ({ value }) => ({ now: value, min: -reach, max: reach }),
      place: ({ value }, context) => ({ x: column(kept, context), y: rows.values - value * unit }),
      drag: (state, { y }) => keeping(state, (rows.values - y) / unit),
      nudge: (state, dx, dy) => keeping(state, state.value + (dx + dy) * 0.05),
    },
  ],
  controls: [
    {
      kind: 'choice',
      id: 'gate',
      label: (locale) => words[locale].frozen,
      options: ['none', 'forget', 'input', 'output'].map((value) => ({
        value,
        label: (locale) => words[locale].gates[value],
      })),
    },
    {
      kind: 'range',
      id: 'at',
      label: (locale) => words[locale].at,
      min: 0,
      max: 1,
      step: 0.01,
      format: (at) => fixed(at, 2),
    },
  ],
}

function keeping(state: GatesState, value: number): GatesState {
  return { ...state, value: Math.round(clamp(value, -reach, reach) * 20) / 20 }
}

function sequence({ value }: GatesState): Sequence {
  const at = (moment: number) => others.map((_, t) => Number(t === moment))
  return { values: others.map((other, t) => (t === kept ? value : other)), marks: at(kept), asks: at(asked) }
}

function run(state: GatesState): Memory {
  return remember(sequence(state), { gate: state.gate, at: state.at })
}

function column(t: number, { width, narrow }: DrawContext): number {
  const first = narrow ? 20 : 128
  return first + (t * (width - first - 18)) / (others.length - 1)
}

function draw(state: GatesState, context: DrawContext): string {
  const { width, narrow, locale } = context
  const say = words[locale]
  const at = narrow ? tallRows : rows
  const memory = run(state)
  const { values } = sequence(state)
  const left = column(0, context) - 12
  const name = (text: string, y: number) =>
    narrow ? label(text, { x: left, y: y - 29 }, 'said') : label(text, { x: left - 10, y: y + 4 }, '', 'end')
  const base = (y: number) => `<path class="axis" d="M${left} ${y}H${width - 6}"/>`
  const gate = (which: 'input' | 'forget' | 'output') => {
    const y = at[which]
    return [
      narrow
        ? label(say[which], { x: left, y: y - 24 }, 'said')
        : label(say[which], { x: left - 10, y: y - 4 }, '', 'end'),
      base(y),
      ...memory[which].map((share, t) => bar(column(t, context), y, share * open, state.gate === which)),
    ].join('')
  }
  const lineOf = (which: 'c' | 'h') => {
    const points = memory[which].map((value, t) => ({ x: column(t, context), y: at[which] - value * unit }))
    return [
      name(say[which], at[which]),
      base(at[which]),
      `<path class="walk" d="${pathThrough(points)}"/>`,
      ...points.map(({ x, y }) => `<circle class="step" cx="${coordinate(x)}" cy="${coordinate(y)}" r="3"/>`),
    ].join('')
  }
  const marker = (t: number, text: string, y: number) =>
    `<path class="contour" stroke-dasharray="2 4" d="M${coordinate(column(t, context))} ${y}V${at.h + 26}"/>` +
    label(text, { x: column(t, context) + 12, y: at.values + (narrow ? 40 : 36) }, 'said', 'start')
  return [
    marker(kept, say.keep, at.values),
    marker(asked, say.ask, at.values),
    name(say.values, at.values),
    base(at.values),
    ...values.map((value, t) =>
      t === kept
        ? `<path class="surface" d="M${coordinate(column(t, context))} ${at.values}v${coordinate(-value * unit)}"/>`
        : stem(column(t, context), value),
    ),
    gate('input'),
    gate('forget'),
    gate('output'),
    lineOf('c'),
    lineOf('h'),
    `<circle class="ring" cx="${coordinate(column(kept, context))}" cy="${coordinate(at.values - state.value * unit)}" r="8"/>`,
  ].join('')
}

function stem(x: number, value: number): string {
  const y = rows.values - value * unit
  return (
    `<path class="contour" d="M${coordinate(x)} ${rows.values}V${coordinate(y)}"/>` +
    `<circle class="tip" cx="${coordinate(x)}" cy="${coordinate(y)}" r="2.5"/>`
  )
}

/** How far a gate is open, as a bar; one that is held is drawn hollow. */
function bar(x: number, base: number, high: number, held: boolean): string {
  const tall = Math.max(high, 0.8)
  const size = `width="10" height="${coordinate(tall)}"`
  return `<rect class="${held ? 'node active' : 'step'}" x="${coordinate(x - 5)}" y="${coordinate(base - tall)}" ${size}/>`
}

function summary(state: GatesState, locale: Locale): string {
  const say = words[locale]
  const { c, h } = run(state)
  const held = state.gate === 'none' ? say.free : say.held(say.gates[state.gate], fixed(state.at, 2))
  return held + say.wanted(fixed(Math.tanh(state.value), 2), fixed(c[asked], 2)) + say.spoken(fixed(h[asked], 2))
}
