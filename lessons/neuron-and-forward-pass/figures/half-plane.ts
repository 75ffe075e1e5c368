import { fixed } from '#lib/notebook/figure/number.ts'
import { clamp, linear } from '#lib/notebook/figure/scale.ts'
import { coordinate, label, pathThrough } from '#lib/notebook/figure/svg.ts'
import type { DrawContext, Figure, Locale, Point } from '#lib/notebook/figure/types.ts'
import { cornerMark } from './neuron/corner-mark.ts'
import { cornerTable } from './neuron/corner-table.ts'
import { corners, tasks } from './neuron/corners.ts'
import { halfOf } from './neuron/half-of.ts'
import {
  arrowPerWeight,
  biasOf,
  type HalfPlaneState,
  high,
  isRight,
  lineAt,
  low,
  sumAt,
  tipOf,
  weigh,
} from './neuron/half-plane-state.ts'
import { neuronDiagram } from './neuron/neuron-diagram.ts'
import { words } from './neuron/words-half-plane.ts'

/** Where a sigmoid says one tenth and nine tenths: ± ln 9. */
const firm = Math.log(9)

/** One neuron with two inputs: drag its line and its weights, and sort four corners. */
export const figure: Figure<HalfPlaneState> = {
  label: (locale) => words[locale].drawing,
  initial: { px: 0.3, py: 0.3, w1: 3, w2: 1, task: 'and', activation: 'step' },
  sizes: { wide: { width: 640, height: 340 }, narrow: { width: 350, height: 470 } },
  draw,
  summary,
  handles: [
    {
      id: 'line',
      label: (locale) => words[locale].line,
      text: (state, locale) => words[locale].lineAt(fixed(biasOf(state), 2)),
      value: (state) => ({ now: biasOf(state), min: -20, max: 20 }),
      place: ({ px, py }, context) => project({ x: px, y: py }, context),
      drag: (state, place, context) => lineAt(state, unproject(place, context)),
      nudge: (state, dx, dy) => lineAt(state, { x: state.px + dx * 0.05, y: state.py + dy * 0.05 }),
    },
    {
      id: 'arrow',
      label: (locale) => words[locale].arrow,
      text: ({ w1, w2 }, locale) => words[locale].arrowAt(fixed(w1, 1), fixed(w2, 1)),
      value: ({ w1, w2 }) => ({ now: Math.round((Math.atan2(w2, w1) * 180) / Math.PI), min: -180, max: 180 }),
      place: (state, context) => project(tipOf(state), context),
      drag: (state, place, context) => {
        const { x, y } = unproject(place, context)
        const along = (to: number, from: number) => (clamp(to, low + 0.1, high - 0.1) - from) / arrowPerWeight
        return weigh(state, along(x, state.px), along(y, state.py))
      },
      nudge: (state, dx, dy) => weigh(state, state.w1 + dx * 0.1, state.w2 + dy * 0.1),
    },
  ],
  controls: [
    {
      kind: 'choice',
      id: 'task',
      label: (locale) => words[locale].task,
      options: Object.keys(tasks).map((value) => ({ value, label: (locale) => words[locale].tasks[value] })),
    },
    {
      kind: 'choice',
      id: 'activation',
      label: (locale) => words[locale].activation,
      options: ['step', 'sigmoid'].map((value) => ({ value, label: (locale) => words[locale].activations[value] })),
    },
  ],
}

function scales({ narrow }: DrawContext) {
  const size = narrow ? 350 : 340
  return { x: linear([low, high], [0, size]), y: linear([low, high], [size, 0]), size }
}

function project({ x, y }: Point, context: DrawContext): Point {
  const to = scales(context)
  return { x: to.x(x), y: to.y(y) }
}

function unproject({ x, y }: Point, context: DrawContext): Point {
  const to = scales(context)
  return { x: to.x.invert(x), y: to.y.invert(y) }
}

function draw(state: HalfPlaneState, context: DrawContext): string {
  const { size } = scales(context)
  const at = (place: Point) => project(place, context)
  const view = [at({ x: low, y: low }), at({ x: high, y: low }), at({ x: high, y: high }), at({ x: low, y: high })]
  const z = (place: Point) => sumAt(state, unproject(place, context))
  const yes = halfOf(view, z)
  const clip = `half-plane-${context.narrow ? 'narrow' : 'wide'}`
  const origin = at({ x: 0, y: 0 })
  const levels = state.activation === 'step' ? [] : [-firm, firm]
  return [
    `<defs><clipPath id="${clip}"><rect width="${size}" height="${size}"/></clipPath></defs>`,
    `<g clip-path="url(#${clip})">`,
    `<path d="${pathThrough(yes)}Z" fill="var(--reference)" fill-opacity="0.16"/>`,
    `<path class="axis" d="M0 ${coordinate(origin.y)}H${size}M${coordinate(origin.x)} 0V${size}"/>`,
    levels
      .map((level) => `<path class="contour" d="${levelLine(state, level, context)}" stroke-dasharray="4 4"/>`)
      .join(''),
    `<path d="${levelLine(state, 0, context)}" fill="none" stroke="var(--reference)" stroke-width="2"/>`,
    levels.map((level) => levelLabel(state, level, context)).join(''),
    '</g>',
    label('x₁', { x: size - 4, y: origin.y + 17 }, '', 'end'),
    label('x₂', { x: origin.x - 6, y: 13 }, '', 'end'),
    ...corners.map((corner, i) => cornerMark(at(corner), tasks[state.task][i], isRight(state, i))),
    arrow(at({ x: state.px, y: state.py }), at(tipOf(state))),
    context.narrow ? '' : `<g transform="translate(366 26)">${neuronDiagram(state.w1, state.w2, biasOf(state))}</g>`,
    `<g transform="translate(${context.narrow ? '4 374' : '372 200'})">${cornerTable(state, columnsOf(context), context.locale)}</g>`,
  ].join('')
}

/** The line where the sum has this value, from far to far. */
function levelLine(state: HalfPlaneState, level: number, context: DrawContext): string {
  const { w1, w2, px, py } = state
  const square = w1 * w1 + w2 * w2
  const foot = { x: px + (level * w1) / square, y: py + (level * w2) / square }
  const along = { x: (-w2 * 4) / Math.sqrt(square), y: (w1 * 4) / Math.sqrt(square) }
  const ends = [-1, 1].map((side) => project({ x: foot.x + side * along.x, y: foot.y + side * along.y }, context))
  return pathThrough(ends)
}

/** What a sigmoid says on one of its dashed lines, beside the arrow's way. */
function levelLabel({ px, py, w1, w2 }: HalfPlaneState, level: number, context: DrawContext): string {
  const square = w1 * w1 + w2 * w2
  const aside = 0.32 / Math.sqrt(square)
  const place = { x: px + (level * w1) / square - w2 * aside, y: py + (level * w2) / square + w1 * aside }
  return label(level > 0 ? '0.9' : '0.1', project(place, context), 'said', 'middle')
}

function arrow(from: Point, to: Point): string {
  const ring = ({ x, y }: Point) => `<circle class="ring" cx="${coordinate(x)}" cy="${coordinate(y)}" r="8"/>`
  const name = label('w', { x: (from.x + to.x) / 2 + 10, y: (from.y + to.y) / 2 - 6 }, 'said')
  return `<path d="${pathThrough([from, to])}" fill="none" stroke="var(--ink)" stroke-width="2"/>${ring(from)}${ring(to)}${name}`
}

function columnsOf({ narrow }: DrawContext): number[] {
  return narrow ? [0, 62, 146, 216, 262] : [0, 52, 116, 164, 204]
}

function summary(state: HalfPlaneState, locale: Locale): string {
  const say = words[locale]
  const right = corners.filter((_, i) => isRight(state, i)).length
  const sign = (value: number, digits: number) => `${value < 0 ? '−' : '+'} ${fixed(Math.abs(value), digits)}`
  const sum = `${fixed(state.w1, 1)} x₁ ${sign(state.w2, 1)} x₂ ${sign(biasOf(state), 2)}`
  const stop = locale === 'zh' ? '。' : '. '
  const most = state.task === 'xor' && right === 3 ? (locale === 'zh' ? '' : ' ') + say.most : ''
  return `y = f(${sum})${stop}${say.score(right)}${most}`
}
