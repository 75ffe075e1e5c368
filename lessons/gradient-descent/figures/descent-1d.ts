import { fixed, readable } from '#lib/notebook/figure/number.ts'
import { clamp, linear } from '#lib/notebook/figure/scale.ts'
import { coordinate, label, pathThrough } from '#lib/notebook/figure/svg.ts'
import type { DrawContext, Figure, Locale, Point } from '#lib/notebook/figure/types.ts'
import { sceneries } from './descent/landscapes.ts'
import { fateOf, walk } from './descent/walk.ts'
import { fates, words } from './descent/words-1d.ts'

/** Where the walk begins, how long its steps are, and on what ground. */
export type Descent1dState = { curve: string; start: number; rate: number; curvature: number; steps: number }

const margin = { left: 14, right: 14, top: 14, bottom: 34 }

/** Gradient descent on a curve: drag the start, choose the rate, see whether it can converge before it runs. */
export const figure: Figure<Descent1dState> = {
  label: (locale) => words[locale].drawing,
  initial: { curve: 'bowl', start: 3, rate: 0.1, curvature: 2, steps: 12 },
  sizes: { wide: { width: 640, height: 320 }, narrow: { width: 350, height: 270 } },
  draw,
  summary,
  handles: [
    {
      id: 'start',
      label: (locale) => words[locale].start,
      text: ({ start }, locale) => words[locale].startAt(fixed(start, 2)),
      value: (state) => ({ now: state.start, min: -highest(state), max: highest(state) }),
      place: (state, context) => onCurve(state, state.start, context),
      drag: (state, place, context) => startAt(state, scales(state, context).x.invert(place.x)),
      nudge: (state, dx, dy) => startAt(state, state.start + (dx + dy) * 0.05),
    },
  ],
  controls: [
    {
      kind: 'choice',
      id: 'curve',
      label: (locale) => words[locale].curve,
      options: Object.keys(sceneries).map((value) => ({ value, label: (locale) => words[locale].curves[value] })),
      change: (state, curve) => startAt({ ...state, curve }, sceneries[curve].start),
    },
    {
      kind: 'range',
      id: 'rate',
      symbol: 'symbol-lr',
      label: (locale) => words[locale].rate,
      min: 0,
      max: 2.2,
      step: 0.01,
      format: (rate) => fixed(rate, 2),
      marks: ({ curvature }) => [{ value: 2 / curvature, label: `2/λ = ${fixed(2 / curvature, 2)}` }],
    },
    {
      kind: 'range',
      id: 'curvature',
      label: (locale) => words[locale].curvature,
      min: 1,
      max: 4,
      step: 0.1,
      format: (curvature) => fixed(curvature, 1),
      change: (state, curvature) => startAt({ ...state, curvature }, state.start),
    },
    {
      kind: 'range',
      id: 'steps',
      label: (locale) => words[locale].steps,
      min: 0,
      max: 40,
      step: 1,
      format: (steps) => String(steps),
    },
  ],
}

function highest({ curve, curvature }: Descent1dState): number {
  return sceneries[curve].highest(curvature)
}

function startAt(state: Descent1dState, start: number): Descent1dState {
  return { ...state, start: Math.round(clamp(start, -highest(state), highest(state)) * 100) / 100 }
}

function scales({ curve }: Descent1dState, { width, height }: DrawContext) {
  const { reach, floor, ceiling } = sceneries[curve]
  return {
    x: linear([-reach, reach], [margin.left, width - margin.right]),
    y: linear([floor, ceiling], [height - margin.bottom, margin.top]),
  }
}

function onCurve(state: Descent1dState, theta: number, context: DrawContext): Point {
  const { x, y } = scales(state, context)
  return { x: x(theta), y: y(sceneries[state.curve].of(state.curvature).loss(theta)) }
}

/** Inside the curve, beside its upper left end. */
function lossLabelAt(state: Descent1dState, context: DrawContext): Point {
  const { x, y } = onCurve(state, -highest(state), context)
  return { x: x + 14, y: y + 6 }
}

function draw(state: Descent1dState, context: DrawContext): string {
  const { width } = context
  const { x, y } = scales(state, context)
  const { reach } = sceneries[state.curve]
  const landscape = sceneries[state.curve].of(state.curvature)
  const ground = Array.from({ length: 121 }, (_, i) => onCurve(state, -reach + (i / 60) * reach, context))
  const shown = walk(landscape, state.start, state.rate, state.steps).filter((place) => Math.abs(place) < 100 * reach)
  const steps = shown.map((place) => onCurve(state, place, context))
  const base = y(sceneries[state.curve].floor)
  const ticks = Array.from({ length: 2 * Math.floor(reach) + 1 }, (_, i) => i - Math.floor(reach))
  const box = `<rect x="0" y="0" width="${width}" height="${coordinate(base)}"/>`
  // One clip per layout: two drawings of one page must not share an id that differs in content.
  const clip = `descent-1d-${context.narrow ? 'narrow' : 'wide'}`
  return [
    `<defs><clipPath id="${clip}">${box}</clipPath></defs>`,
    `<path class="axis" d="M${margin.left} ${coordinate(base)}H${width - margin.right}"/>`,
    ...ticks.map((tick) => label(fixed(tick, 0), { x: x(tick), y: base + 17 }, '', 'middle')),
    label('θ', { x: width - margin.right, y: base - 7 }, 'letter', 'end'),
    `<g clip-path="url(#${clip})"><path class="surface" d="${pathThrough(ground)}"/>`,
    `<path class="walk" d="${pathThrough(steps)}"/>`,
    ...steps.slice(1).map(stepMark),
    '</g>',
    label(words[context.locale].loss, lossLabelAt(state, context), 'letter'),
    ringAt(onCurve(state, state.start, context)),
    lastLabel(state, steps, shown, context),
  ].join('')
  function stepMark({ x, y }: Point, i: number) {
    const fade = 1 - (0.6 * (steps.length - 2 - i)) / Math.max(1, steps.length - 1)
    return `<circle class="step" cx="${coordinate(x)}" cy="${coordinate(y)}" r="4" fill-opacity="${fade.toFixed(2)}"/>`
  }
  function ringAt({ x, y }: Point) {
    return `<circle class="ring" cx="${coordinate(x)}" cy="${coordinate(y)}" r="8"/>`
  }
}

/** Names the last place of the walk beside it, while it is in the picture. */
function lastLabel(state: Descent1dState, steps: Point[], places: number[], { width, locale }: DrawContext): string {
  const point = steps.at(-1)
  if (state.steps === 0 || !point || point.y < 0 || point.x < 0 || point.x > width) return ''
  const text =
    places.length <= state.steps ? words[locale].gone : `θ${subscript(state.steps)} = ${readable(places.at(-1) ?? 0)}`
  const side = Math.abs(point.x - width / 2) < width / 5 ? 'middle' : point.x > width / 2 ? 'end' : 'start'
  return label(text, { x: point.x + { start: 10, middle: 0, end: -10 }[side], y: point.y - 13 }, 'said', side)
}

function subscript(count: number): string {
  return String(count).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)])
}

function summary(state: Descent1dState, locale: Locale): string {
  const landscape = sceneries[state.curve].of(state.curvature)
  const last = walk(landscape, state.start, state.rate, state.steps).at(-1) ?? Number.NaN
  const say = words[locale]
  const factor = state.curve === 'bowl' ? say.factor(fixed(1 - state.rate * state.curvature, 2)) : ''
  const reached = say.reached(state.steps, readable(last), readable(landscape.loss(last)))
  return factor + reached + fates[locale][fateOf(landscape, state.start, state.rate)]
}
