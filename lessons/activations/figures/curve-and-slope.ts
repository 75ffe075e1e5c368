import { fixed, readable } from '#lib/notebook/figure/number.ts'
import { clamp, linear, type Scale } from '#lib/notebook/figure/scale.ts'
import { coordinate, label, pathThrough } from '#lib/notebook/figure/svg.ts'
import type { DrawContext, Figure, Locale, Point } from '#lib/notebook/figure/types.ts'
import { type Activation, type ActivationName, activations, nameOf } from './shapes/activations.ts'
import { words } from './shapes/words.ts'

/** Which function, and where on it the reader stands. */
export type CurveAndSlopeState = { name: ActivationName; z: number }

const reach = 5
const names = ['sigmoid', 'tanh', 'relu', 'leaky', 'elu', 'softplus', 'silu', 'gelu'] as const

/** f and f′ side by side: the tangent of the one is the height of the other. */
export const figure: Figure<CurveAndSlopeState> = {
  label: (locale) => words[locale].drawing,
  initial: { name: 'sigmoid', z: 1.5 },
  sizes: { wide: { width: 640, height: 290 }, narrow: { width: 350, height: 480 } },
  draw,
  summary,
  handles: [
    {
      id: 'place',
      label: (locale) => words[locale].place,
      text: ({ name, z }, locale) => {
        const { f, slope } = activations[name]
        return words[locale].placeAt(fixed(z, 2), readable(f(z)), readable(slope(z)))
      },
      value: ({ z }) => ({ now: z, min: -reach, max: reach }),
      place: (state, context) => panels(state, context).left.at(state.z, activations[state.name].f(state.z)),
      drag: (state, place, context) => standAt(state, panels(state, context).left.x.invert(place.x)),
      nudge: (state, dx, dy) => standAt(state, state.z + (dx + dy) * 0.05),
    },
  ],
  controls: [
    {
      kind: 'choice',
      id: 'name',
      label: (locale) => words[locale].function,
      options: names.map((value) => ({ value, label: () => nameOf[value] })),
    },
  ],
}

function standAt(state: CurveAndSlopeState, z: number): CurveAndSlopeState {
  return { ...state, z: Math.round(clamp(z, -reach, reach) * 100) / 100 }
}

/** A box with axes through zero: z along it, and a range of values upwards. */
interface Panel {
  x: Scale
  y: Scale
  low: number
  high: number
  ticks: number[]
  at(z: number, value: number): Point
}

const ranges = {
  bounded: { low: -1.2, high: 1.4, ticks: [-1, 1] },
  unbounded: { low: -1.35, high: 4, ticks: [-1, 1, 2, 3] },
  slope: { low: -0.25, high: 1.25, ticks: [0.5, 1] },
}

/** Side by side in a wide column, one above the other on a phone. */
function panels({ name }: CurveAndSlopeState, { width, height, narrow }: DrawContext): { left: Panel; right: Panel } {
  const own = name === 'sigmoid' || name === 'tanh' ? ranges.bounded : ranges.unbounded
  const box = (range: typeof ranges.slope, [start, end]: number[], [top, bottom]: number[]): Panel => {
    const x = linear([-reach, reach], [start, end])
    const y = linear([range.low, range.high], [bottom, top])
    return { x, y, ...range, at: (z, value) => ({ x: x(z), y: y(value) }) }
  }
  if (narrow)
    return {
      left: box(own, [12, width - 24], [26, height / 2 + 10]),
      right: box(ranges.slope, [12, width - 24], [height / 2 + 48, height - 12]),
    }
  return {
    left: box(own, [10, width / 2 - 34], [26, height - 14]),
    right: box(ranges.slope, [width / 2 + 22, width - 22], [26, height - 14]),
  }
}

function draw(state: CurveAndSlopeState, context: DrawContext): string {
  const { name, z } = state
  const { f, slope }: Activation = activations[name]
  const { left, right } = panels(state, context)
  const say = words[context.locale]
  const [here, there] = [left.at(z, f(z)), right.at(z, slope(z))]
  const clip = `curve-and-slope-${context.narrow ? 'narrow' : 'wide'}`
  const foot = right.at(z, 0)
  return [
    `<defs><clipPath id="${clip}">${rectangle(left)}</clipPath></defs>`,
    axes(left),
    axes(right),
    `<g clip-path="url(#${clip})"><path class="surface" d="${curve(left, f)}"/>`,
    `<path class="walk" stroke-dasharray="5 3" d="${tangent(left, z, f(z), slope(z))}"/></g>`,
    `<path class="surface" d="${curve(right, slope)}"/>`,
    `<path class="walk" d="M${coordinate(foot.x)} ${coordinate(foot.y)}V${coordinate(there.y)}"/>`,
    `<circle class="step" cx="${coordinate(there.x)}" cy="${coordinate(there.y)}" r="4.5"/>`,
    label(say.functionAxis, { x: left.x(0) + 7, y: left.y(left.high) + 2 }, 'letter'),
    label(say.slopeAxis, { x: right.x(0) + 7, y: right.y(right.high) + 2 }, 'letter'),
    slopeLabel(there, readable(slope(z)), right),
    `<circle class="ring" cx="${coordinate(here.x)}" cy="${coordinate(here.y)}" r="8"/>`,
  ].join('')
}

function rectangle({ at, low, high }: Panel): string {
  const [from, to] = [at(-reach, high), at(reach, low)].map(({ x, y }) => ({ x: coordinate(x), y: coordinate(y) }))
  return `<path d="M${from.x} ${from.y}H${to.x}V${to.y}H${from.x}Z"/>`
}

function axes({ x, y, low, high, ticks, at }: Panel): string {
  const [start, end, foot, head] = [at(-reach, 0), at(reach, 0), at(0, low), at(0, high)]
  const upright = `M${coordinate(foot.x)} ${coordinate(foot.y)}V${coordinate(head.y)}`
  return [
    `<path class="axis" d="M${coordinate(start.x)} ${coordinate(start.y)}H${coordinate(end.x)}${upright}"/>`,
    ...[-4, -2, 2, 4].map((tick) => label(fixed(tick, 0), { x: x(tick), y: y(0) + 16 }, '', 'middle')),
    ...ticks.map((tick) =>
      label(fixed(tick, Number.isInteger(tick) ? 0 : 1), { x: x(0) - 6, y: y(tick) + 4 }, '', 'end'),
    ),
    label('z', { x: end.x + 6, y: end.y + 4 }, 'letter'),
  ].join('')
}

/** Both sides of zero are drawn, so that the step of a slope is upright. */
function curve({ at }: Panel, f: (z: number) => number): string {
  const places = Array.from({ length: 161 }, (_, i) => ((i - 80) * reach) / 80)
  places.splice(80, 1, -1e-9, 1e-9)
  return pathThrough(places.map((z) => at(z, f(z))))
}

function tangent({ at }: Panel, z: number, value: number, slope: number): string {
  return pathThrough([-2.2, 2.2].map((step) => at(z + step, value + step * slope)))
}

/** The height of the dot, on the side where there is room. */
function slopeLabel({ x, y }: Point, text: string, panel: Panel): string {
  const side = x > panel.x(1.5) ? 'end' : 'start'
  return label(text, { x: x + (side === 'end' ? -9 : 9), y: y - 9 }, 'said', side)
}

function summary({ name, z }: CurveAndSlopeState, locale: Locale): string {
  const { f, slope } = activations[name]
  const say = words[locale]
  const passed = slope(z) ** 20
  const said = say.said(nameOf[name], fixed(z, 2), readable(f(z)), readable(slope(z)))
  if (slope(z) === 0) return said + say.blocked
  return said + (slope(z) === 1 ? say.whole : say.passed(readable(passed, 2)))
}
