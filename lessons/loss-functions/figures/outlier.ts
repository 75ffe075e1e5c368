import { fixed } from '#lib/notebook/figure/number.ts'
import { clamp, linear } from '#lib/notebook/figure/scale.ts'
import { coordinate, label, pathThrough } from '#lib/notebook/figure/svg.ts'
import type { DrawContext, Figure, Locale, Point } from '#lib/notebook/figure/types.ts'
import { huberFit, type Line, leastSquares } from './losses/line-fit.ts'
import { measurements } from './losses/measurements.ts'
import { words } from './losses/words-outlier.ts'

/** Where the tenth point lies, and from which error on Huber's loss grows straight. */
export type OutlierState = { x: number; y: number; delta: number }

/** What is on show, in the data's units. */
const reach = { x: 10, y: 12 }
const margin = { left: 10, right: 62, top: 10, bottom: 14 }

/** A line through ten points by squares and by Huber's loss: drag one of them away, and see which line goes with it. */
export const figure: Figure<OutlierState> = {
  label: (locale) => words[locale].drawing,
  initial: { x: 8.6, y: 11, delta: 1 },
  sizes: { wide: { width: 640, height: 320 }, narrow: { width: 350, height: 290 } },
  draw,
  summary,
  handles: [
    {
      id: 'point',
      label: (locale) => words[locale].point,
      text: ({ x, y }, locale) => words[locale].pointAt(fixed(x, 1), fixed(y, 1)),
      value: ({ y }) => ({ now: y, min: 0, max: reach.y }),
      place: (state, context) => project(state, context),
      drag: (state, place, context) => {
        const { x, y } = scales(context)
        return moveTo(state, { x: x.invert(place.x), y: y.invert(place.y) })
      },
      nudge: (state, dx, dy) => moveTo(state, { x: state.x + dx * 0.2, y: state.y + dy * 0.2 }),
    },
  ],
  controls: [
    {
      kind: 'range',
      id: 'delta',
      label: (locale) => words[locale].delta,
      min: 0.1,
      max: 8,
      step: 0.1,
      format: (delta) => fixed(delta, 1),
    },
  ],
}

function moveTo(state: OutlierState, { x, y }: Point): OutlierState {
  const round = (value: number, most: number) => Math.round(clamp(value, 0, most) * 10) / 10
  return { ...state, x: round(x, reach.x), y: round(y, reach.y) }
}

function scales({ width, height }: DrawContext) {
  return {
    x: linear([0, reach.x], [margin.left, width - margin.right]),
    y: linear([0, reach.y], [height - margin.bottom, margin.top]),
  }
}

function project(place: Point, context: DrawContext): Point {
  const { x, y } = scales(context)
  return { x: x(place.x), y: y(place.y) }
}

/** The two fits to all ten points. */
function fits({ x, y, delta }: OutlierState): { squares: Line; huber: Line } {
  const points = [...measurements, { x, y }]
  return { squares: leastSquares(points), huber: huberFit(points, delta) }
}

function on({ slope, rise }: Line, x: number): Point {
  return { x, y: slope * x + rise }
}

function draw(state: OutlierState, context: DrawContext): string {
  const { width, height } = context
  const { squares, huber } = fits(state)
  const at = (place: Point) => project(place, context)
  const corner = at({ x: 0, y: 0 })
  const across = (line: Line) => pathThrough([at(on(line, 0)), at(on(line, reach.x))])
  const place = at(state)
  const errorOf = (line: Line, aside: number) =>
    `<path class="contour" stroke-dasharray="2 3" d="M${coordinate(place.x + aside)} ${coordinate(place.y)}V${coordinate(at(on(line, state.x)).y)}"/>`
  return [
    `<path class="axis" d="M${coordinate(corner.x)} ${margin.top}V${height - margin.bottom}H${width - margin.right}"/>`,
    label('x', { x: width - margin.right + 6, y: corner.y + 4 }, 'letter'),
    label('y', { x: corner.x + 7, y: margin.top + 10 }, 'letter'),
    errorOf(squares, -3),
    errorOf(huber, 3),
    `<path class="surface" stroke-dasharray="7 4" d="${across(squares)}"/>`,
    `<path fill="none" stroke="var(--ink)" stroke-width="2" d="${across(huber)}"/>`,
    ...measurements.map(pointAt),
    `<circle class="ring" cx="${coordinate(place.x)}" cy="${coordinate(place.y)}" r="8"/>`,
    ...namesOf(squares, huber, context),
  ].join('')
  function pointAt(point: Point) {
    const { x, y } = at(point)
    return `<circle fill="var(--ink)" cx="${coordinate(x)}" cy="${coordinate(y)}" r="4"/>`
  }
}

/** The names at the right ends of the lines, moved apart where they would touch. */
function namesOf(squares: Line, huber: Line, context: DrawContext): string[] {
  const say = words[context.locale]
  const end = (line: Line) => project(on(line, reach.x), context)
  const [a, b] = [end(squares), end(huber)]
  const middle = (a.y + b.y) / 2
  const apart = Math.max(8, Math.abs(a.y - b.y) / 2)
  const side = a.y <= b.y ? -1 : 1
  return [
    label(say.squares, { x: a.x + 6, y: middle + side * apart + 4 }, 'said'),
    label(say.huber, { x: b.x + 6, y: middle - side * apart + 4 }, 'said'),
  ]
}

function summary(state: OutlierState, locale: Locale): string {
  const say = words[locale]
  const { squares, huber } = fits(state)
  const error = Math.abs(on(huber, state.x).y - state.y)
  const slopes = [leastSquares(measurements), squares, huber].map(({ slope }) => fixed(slope, 2))
  const pull = error <= state.delta ? say.inside : say.outside(fixed(error / state.delta, 1))
  return say.slopes(slopes[0], slopes[1], slopes[2]) + pull
}
