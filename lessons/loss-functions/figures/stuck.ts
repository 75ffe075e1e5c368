import { fixed, readable } from '#lib/notebook/figure/number.ts'
import { clamp, linear } from '#lib/notebook/figure/scale.ts'
import { coordinate, label, pathThrough } from '#lib/notebook/figure/svg.ts'
import type { DrawContext, Figure, Locale, Point } from '#lib/notebook/figure/types.ts'
import { neuronLosses, sigmoid, teach } from './losses/neuron.ts'
import { words } from './losses/words-stuck.ts'

/** The sum that the neuron begins with, how long its steps are, and how many it takes. */
export type StuckState = { start: number; rate: number; steps: number }

type Kind = keyof typeof neuronLosses

const zRange: [number, number] = [-5, 8]
const highest = 8.4
const mostSteps = 60

/** A neuron that is wrong and certain, under two losses: drag where it begins, see which of them gets it moving. */
export const figure: Figure<StuckState> = {
  label: (locale) => words[locale].drawing,
  initial: { start: 4, rate: 0.5, steps: 20 },
  sizes: { wide: { width: 640, height: 290 }, narrow: { width: 350, height: 430 } },
  draw,
  summary,
  handles: [
    {
      id: 'start',
      label: (locale) => words[locale].start,
      text: ({ start }, locale) => words[locale].startAt(fixed(start, 1)),
      value: ({ start }) => ({ now: start, min: -4, max: 8 }),
      place: ({ start }, context) => ({ x: lossPanel(context).x(start), y: lossPanel(context).y(0) }),
      drag: (state, place, context) => startAt(state, lossPanel(context).x.invert(place.x)),
      nudge: (state, dx, dy) => startAt(state, state.start + (dx + dy) * 0.1),
    },
  ],
  controls: [
    {
      kind: 'range',
      id: 'rate',
      symbol: 'symbol-lr',
      label: (locale) => words[locale].rate,
      min: 0.05,
      max: 4,
      step: 0.05,
      format: (rate) => fixed(rate, 2),
    },
    {
      kind: 'range',
      id: 'steps',
      label: (locale) => words[locale].steps,
      min: 0,
      max: mostSteps,
      step: 1,
      format: (steps) => String(steps),
    },
  ],
}

function startAt(state: StuckState, start: number): StuckState {
  return { ...state, start: Math.round(clamp(start, -4, 8) * 10) / 10 }
}

/** The left, on phones the upper panel: loss over z. */
function lossPanel({ width, narrow }: DrawContext) {
  return { x: linear(zRange, [10, narrow ? width - 10 : 350]), y: linear([0, highest], [250, 14]) }
}

/** The right, on phones the lower panel: what the neuron says, step by step. */
function saidPanel({ width, narrow }: DrawContext) {
  const [top, bottom, left] = narrow ? [318, 410, 26] : [40, 250, 412]
  return { x: linear([0, mostSteps], [left, width - 10]), y: linear([0, 1], [bottom, top]) }
}

function draw(state: StuckState, context: DrawContext): string {
  return lossDrawing(state, context) + saidDrawing(state, context)
}

function lossDrawing(state: StuckState, context: DrawContext): string {
  const say = words[context.locale]
  const { x, y } = lossPanel(context)
  const base = y(0)
  const ring = { x: x(state.start), y: base }
  const places = Array.from({ length: 105 }, (_, i) => zRange[0] + ((zRange[1] - zRange[0]) * i) / 104)
  const over = (kind: Kind, z: number): Point => ({ x: x(z), y: y(neuronLosses[kind].loss(z)) })
  const curve = (kind: Kind, dashes: string) =>
    `<path class="surface" ${dashes} d="${pathThrough(places.map((z) => over(kind, z)))}"/>`
  const steps = (kind: Kind) =>
    teach(neuronLosses[kind], state.start, state.rate, state.steps)
      .filter((z) => z >= zRange[0])
      .map((z) => dot(over(kind, z)))
      .join('')
  const ticks = [-4, 0, 4, 8].map((z) => label(fixed(z, 0), { x: x(z), y: base + 24 }, '', 'middle'))
  return [
    `<path class="axis" d="M${coordinate(x(zRange[0]))} ${coordinate(base)}H${coordinate(x(zRange[1]))}"/>`,
    ...ticks,
    label('z', { x: x(6), y: base + 24 }, 'letter', 'middle'),
    `<path class="contour" stroke-dasharray="2 3" d="M${coordinate(ring.x)} ${coordinate(base)}V${coordinate(over('crossEntropy', state.start).y)}"/>`,
    curve('crossEntropy', ''),
    curve('squared', 'stroke-dasharray="7 4"'),
    steps('crossEntropy'),
    steps('squared'),
    label(say.crossEntropy, { x: x(4.9), y: y(6.2) }, 'said', 'end'),
    label(say.squared, { x: x(6.2), y: y(1) - 10 }, 'said', 'middle'),
    label(say.loss, { x: x(zRange[0]), y: 24 }, 'letter'),
    `<circle class="ring" cx="${coordinate(ring.x)}" cy="${coordinate(ring.y)}" r="8"/>`,
  ].join('')
}

function saidDrawing(state: StuckState, context: DrawContext): string {
  const say = words[context.locale]
  const { x, y } = saidPanel(context)
  const said = (kind: Kind) => teach(neuronLosses[kind], state.start, state.rate, mostSteps).map(sigmoid)
  const path = (kind: Kind) => pathThrough(said(kind).map((p, step) => ({ x: x(step), y: y(p) })))
  const [squared, cross] = [said('squared'), said('crossEntropy')]
  const marks = [squared, cross].map((values) => dot({ x: x(state.steps), y: y(values[state.steps]) }))
  const above = Math.min(y(squared[30]), y(cross[26]) - 18)
  return [
    `<path class="axis" d="M${coordinate(x(0))} ${coordinate(y(1))}V${coordinate(y(0))}H${coordinate(x(mostSteps))}"/>`,
    ...[0, 1].map((p) => label(String(p), { x: x(0) - 6, y: y(p) + 4 }, '', 'end')),
    label(say.says, { x: x(0) - 6, y: y(0.5) + 5 }, 'letter', 'end'),
    label(say.stepAt(mostSteps), { x: x(mostSteps), y: y(0) + 18 }, '', 'end'),
    `<path class="surface" d="${path('crossEntropy')}"/>`,
    `<path class="surface" stroke-dasharray="7 4" d="${path('squared')}"/>`,
    ...marks,
    label(say.squared, { x: x(30), y: above - 9 }, 'said', 'middle'),
    label(say.crossEntropy, { x: x(26), y: y(cross[26]) - 9 }, 'said'),
  ].join('')
}

function dot({ x, y }: Point): string {
  return `<circle class="step" cx="${coordinate(x)}" cy="${coordinate(y)}" r="3.4" fill-opacity="0.75"/>`
}

function summary(state: StuckState, locale: Locale): string {
  const say = words[locale]
  const pull = (kind: Kind) => readable(neuronLosses[kind].slope(state.start), 2)
  const end = (kind: Kind) =>
    readable(sigmoid(teach(neuronLosses[kind], state.start, state.rate, state.steps)[state.steps]), 2)
  return (
    say.begins(fixed(state.start, 1), readable(sigmoid(state.start), 2)) +
    say.pulls(pull('squared'), pull('crossEntropy')) +
    say.after(state.steps, end('squared'), end('crossEntropy'))
  )
}
