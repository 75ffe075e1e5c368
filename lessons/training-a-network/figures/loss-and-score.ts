import { fixed } from '#lib/notebook/figure/number.ts'
import { clamp, linear } from '#lib/notebook/figure/scale.ts'
import { coordinate, label, pathThrough } from '#lib/notebook/figure/svg.ts'
import type { DrawContext, Figure, Handle, Locale, Point } from '#lib/notebook/figure/types.ts'
import { words } from './loss-and-score/words.ts'

/** The probability that each of six pictures' right answer is given. */
export type LossAndScoreState = Record<(typeof pictures)[number], number>

const pictures = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'] as const
const margin = { left: 34, right: 14, top: 16, bottom: 38 }
const [least, most] = [0.01, 0.99]

/** Six pictures on the curve of the cross entropy: what dragging them does to the loss, and what to the accuracy. */
export const figure: Figure<LossAndScoreState> = {
  label: (locale) => words[locale].drawing,
  initial: { p1: 0.94, p2: 0.82, p3: 0.68, p4: 0.58, p5: 0.42, p6: 0.2 },
  sizes: { wide: { width: 640, height: 320 }, narrow: { width: 350, height: 280 } },
  draw,
  summary,
  handles: pictures.map(handleFor),
  controls: [],
}

function handleFor(id: (typeof pictures)[number], i: number): Handle<LossAndScoreState> {
  const moved = (state: LossAndScoreState, p: number) => ({
    ...state,
    [id]: Math.round(clamp(p, least, most) * 100) / 100,
  })
  return {
    id,
    label: (locale) => words[locale].picture(i + 1),
    text: (state, locale) => words[locale].at(fixed(state[id], 2), state[id] > 0.5),
    value: (state) => ({ now: state[id], min: least, max: most }),
    place: (state, context) => onCurve(state[id], context),
    drag: (state, place, context) => moved(state, scales(context).x.invert(place.x)),
    nudge: (state, dx, dy) => moved(state, state[id] + (dx - dy) * 0.01),
  }
}

function scales({ width, height }: DrawContext) {
  return {
    x: linear([0, 1], [margin.left, width - margin.right]),
    y: linear([0, -Math.log(least)], [height - margin.bottom, margin.top]),
  }
}

function onCurve(p: number, context: DrawContext): Point {
  const { x, y } = scales(context)
  return { x: x(p), y: y(-Math.log(p)) }
}

/** The mean loss, and how many pictures are read correctly. */
export function scoresOf(state: LossAndScoreState): { loss: number; right: number } {
  const values = pictures.map((id) => state[id])
  const loss = values.reduce((sum, p) => sum - Math.log(p), 0) / values.length
  return { loss, right: values.filter((p) => p > 0.5).length }
}

function draw(state: LossAndScoreState, context: DrawContext): string {
  const { width, locale } = context
  const { x, y } = scales(context)
  const { loss, right } = scoresOf(state)
  const curve = Array.from({ length: 99 }, (_, i) => onCurve((i + 1) / 100, context))
  const [base, half, mean] = [y(0), x(0.5), y(loss)]
  const text = words[locale]
  return [
    `<path class="axis" d="M${margin.left} ${coordinate(base)}H${width - margin.right}"/>`,
    `<path class="axis" stroke-dasharray="3 4" d="M${coordinate(half)} ${margin.top}V${coordinate(base)}"/>`,
    ...[0, 0.25, 0.5, 0.75, 1].map((p) => label(fixed(p, p % 0.5 ? 2 : 1), { x: x(p), y: base + 16 }, '', 'middle')),
    ...[1, 2, 3, 4].map((value) => label(String(value), { x: margin.left - 8, y: y(value) + 4 }, '', 'end')),
    label(text.axis, { x: width - margin.right, y: base + 33 }, '', 'end'),
    label(text.wrong, { x: half - 10, y: margin.top + 10 }, 'disagree', 'end'),
    label(text.right, { x: half + 10, y: margin.top + 10 }, 'agree'),
    `<path class="surface" d="${pathThrough(curve)}"/>`,
    label('−ln p', { x: x(0.03) + 10, y: y(3.3) }, 'letter'),
    `<path class="walk" stroke-dasharray="6 4" d="M${margin.left} ${coordinate(mean)}H${width - margin.right}"/>`,
    label(text.mean(fixed(loss, 2)), { x: width - margin.right, y: mean - 7 }, 'said', 'end'),
    label(text.score(right, pictures.length), { x: width - margin.right, y: margin.top + 30 }, 'said', 'end'),
    ...pictures.map((id) => mark(onCurve(state[id], context), state[id] > 0.5)),
  ].join('')
}

/** A ring; one that was read wrongly has a cross in it. */
function mark({ x, y }: Point, right: boolean): string {
  const [left, top] = [coordinate(x - 3.5), coordinate(y - 3.5)]
  const cross = right ? '' : `<path class="bottom" d="M${left} ${top}l7 7m0 -7l-7 7"/>`
  return `<circle class="ring" cx="${coordinate(x)}" cy="${coordinate(y)}" r="8"/>${cross}`
}

function summary(state: LossAndScoreState, locale: Locale): string {
  const { loss, right } = scoresOf(state)
  const worst = pictures.reduce((a, b) => (state[b] < state[a] ? b : a))
  const share = -Math.log(state[worst]) / (loss * pictures.length)
  return words[locale].summary(fixed(loss, 2), right, pictures.length, `${Math.round(100 * share)}`)
}
