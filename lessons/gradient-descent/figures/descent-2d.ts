import { fixed, readable } from '#lib/notebook/figure/number.ts'
import { clamp, linear } from '#lib/notebook/figure/scale.ts'
import { coordinate, label, pathThrough } from '#lib/notebook/figure/svg.ts'
import type { DrawContext, Figure, Locale, Point } from '#lib/notebook/figure/types.ts'
import { curvatures, descend, factorPerStep, lossAt, stabilityLimit } from './descent/valley.ts'
import { words } from './descent/words-2d.ts'

/** Where the walk begins, how long its steps are, and how much of the last step it remembers. */
export type Descent2dState = { x: number; y: number; rate: number; momentum: number; steps: number }

/** The start can be put so far from the bottom along and across the valley. */
const reach = { x: 3, y: 1.3 }
/** Losses at which a contour is drawn. */
const levels = [0.1, 0.5, 1.5, 3.5, 7, 12.5, 20, 30]

/** Gradient descent with momentum in a valley: drag the start anywhere, and watch the zigzag turn into a glide. */
export const figure: Figure<Descent2dState> = {
  label: (locale) => words[locale].drawing,
  initial: { x: -2.6, y: 0.8, rate: 0.07, momentum: 0, steps: 30 },
  sizes: { wide: { width: 640, height: 300 }, narrow: { width: 350, height: 190 } },
  draw,
  summary,
  handles: [
    {
      id: 'start',
      label: (locale) => words[locale].start,
      text: ({ x, y }, locale) => words[locale].startAt(fixed(x, 2), fixed(y, 2)),
      value: ({ x }) => ({ now: x, min: -reach.x, max: reach.x }),
      place: (state, context) => project(state, context),
      drag: (state, place, context) => {
        const { x, y } = scales(context)
        return startAt(state, { x: x.invert(place.x), y: y.invert(place.y) })
      },
      nudge: (state, dx, dy) => startAt(state, { x: state.x + dx * 0.05, y: state.y + dy * 0.05 }),
    },
  ],
  controls: [
    {
      kind: 'range',
      id: 'rate',
      symbol: 'symbol-lr',
      label: (locale) => words[locale].rate,
      min: 0,
      max: 0.18,
      step: 0.001,
      format: (rate) => fixed(rate, 3),
      marks: ({ momentum }, locale) => {
        const limit = stabilityLimit(momentum)
        return [{ value: limit, label: words[locale].limit(fixed(limit, 3)) }]
      },
    },
    {
      kind: 'range',
      id: 'momentum',
      label: (locale) => words[locale].momentum,
      min: 0,
      max: 0.98,
      step: 0.01,
      format: (momentum) => fixed(momentum, 2),
    },
    {
      kind: 'range',
      id: 'steps',
      label: (locale) => words[locale].steps,
      min: 0,
      max: 120,
      step: 1,
      format: (steps) => String(steps),
    },
  ],
}

function startAt(state: Descent2dState, { x, y }: Point): Descent2dState {
  const round = (value: number, most: number) => Math.round(clamp(value, -most, most) * 100) / 100
  return { ...state, x: round(x, reach.x), y: round(y, reach.y) }
}

/** One unit is as long across as along, so that steps stand at right angles to the contours. */
function scales({ width, height }: DrawContext) {
  const unit = width / (2 * reach.x + 0.5)
  return {
    unit,
    x: linear([0, 1], [width / 2, width / 2 + unit]),
    y: linear([0, 1], [height / 2, height / 2 - unit]),
  }
}

function project(place: Point, context: DrawContext): Point {
  const { x, y } = scales(context)
  return { x: x(place.x), y: y(place.y) }
}

function draw(state: Descent2dState, context: DrawContext): string {
  const { width, height, locale } = context
  const { unit } = scales(context)
  const bottom = project({ x: 0, y: 0 }, context)
  const contours = levels.map((level) => {
    const rx = unit * Math.sqrt((2 * level) / curvatures.along)
    const ry = unit * Math.sqrt((2 * level) / curvatures.across)
    const size = `rx="${coordinate(rx)}" ry="${coordinate(ry)}"`
    return `<ellipse class="contour" cx="${coordinate(bottom.x)}" cy="${coordinate(bottom.y)}" ${size}/>`
  })
  const walked = descend(state, state.rate, state.momentum, state.steps)
  const places = walked.filter(({ x, y }) => Math.hypot(x, y) < 1e3)
  const points = places.map((place) => project(place, context))
  const last = points.at(-1) ?? bottom
  const inside = last.x >= 0 && last.x <= width && last.y >= 0 && last.y <= height
  const clip = `descent-2d-${context.narrow ? 'narrow' : 'wide'}`
  const cross = `M${coordinate(bottom.x - 5)} ${coordinate(bottom.y)}h10m-5 -5v10`
  return [
    `<defs><clipPath id="${clip}"><rect width="${width}" height="${height}"/></clipPath></defs>`,
    `<g clip-path="url(#${clip})">${contours.join('')}<path class="bottom" d="${cross}"/>`,
    `<path class="walk" d="${pathThrough(points)}"/>`,
    ...points.slice(1).map(({ x, y }) => `<circle class="step" cx="${coordinate(x)}" cy="${coordinate(y)}" r="2.6"/>`),
    '</g>',
    label(words[locale].bottom, { x: bottom.x, y: bottom.y + 24 }, 'said', 'middle'),
    inside ? '' : label(words[locale].gone, { x: width - 4, y: 14 }, 'said', 'end'),
    ring(project(state, context)),
  ].join('')
}

function ring({ x, y }: Point): string {
  return `<circle class="ring" cx="${coordinate(x)}" cy="${coordinate(y)}" r="8"/>`
}

function summary(state: Descent2dState, locale: Locale): string {
  const say = words[locale]
  const end = descend(state, state.rate, state.momentum, state.steps).at(-1) ?? state
  const reached = say.reached(state.steps, readable(lossAt(end)))
  if (state.rate === 0) return reached + say.still
  const limit = stabilityLimit(state.momentum)
  if (Math.abs(state.rate - limit) < 1e-9) return reached + say.hops
  if (state.rate > limit) return reached + say.diverges(fixed(limit, 3))
  const keeps = (curvature: number) => fixed(factorPerStep(state.rate, state.momentum, curvature), 3)
  return reached + say.converges(keeps(curvatures.along), keeps(curvatures.across))
}
