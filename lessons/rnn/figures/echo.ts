import { fixed, readable } from '#lib/notebook/figure/number.ts'
import { clamp, linear } from '#lib/notebook/figure/scale.ts'
import { coordinate, label, pathThrough } from '#lib/notebook/figure/svg.ts'
import type { DrawContext, Figure, Locale } from '#lib/notebook/figure/types.ts'
import { echo, longest } from './rnn/echo.ts'
import { words } from './rnn/words-echo.ts'

/** The recurrent weight, and whether states are squashed. */
export type EchoState = { w: number; squash: string }

const margin = { left: 42, right: 16, top: 12, bottom: 32 }
/** Powers of ten at the bottom and the top of the drawing. */
const powers: [number, number] = [-8, 4]
const weights = { min: 0.7, max: 1.15 }
/** The lag at which the curve can be taken hold of. */
const grip = 30

/** The gradient against the lag: drag the line, and watch what a hundredth of a weight does over sixty steps. */
export const figure: Figure<EchoState> = {
  label: (locale) => words[locale].drawing,
  initial: { w: 0.9, squash: 'linear' },
  sizes: { wide: { width: 640, height: 300 }, narrow: { width: 350, height: 250 } },
  draw,
  summary,
  handles: [
    {
      id: 'curve',
      label: (locale) => words[locale].handle,
      text: ({ w }, locale) => words[locale].weightIs(fixed(w, 2)),
      value: ({ w }) => ({ now: w, min: weights.min, max: weights.max }),
      place: ({ w }, context) => {
        const { x, y } = scales(context)
        return { x: x(grip), y: y(grip * Math.log10(w)) }
      },
      drag: (state, place, context) => weighing(state, 10 ** (scales(context).y.invert(place.y) / grip)),
      nudge: (state, dx, dy) => weighing(state, state.w + (dx + dy) * 0.01),
    },
  ],
  controls: [
    {
      kind: 'range',
      id: 'w',
      label: (locale) => words[locale].weight,
      min: weights.min,
      max: weights.max,
      step: 0.01,
      format: (w) => fixed(w, 2),
    },
    {
      kind: 'choice',
      id: 'squash',
      label: (locale) => words[locale].squash,
      options: ['linear', 'tanh'].map((value) => ({ value, label: (locale) => words[locale].kinds[value] })),
    },
  ],
}

function weighing(state: EchoState, w: number): EchoState {
  return { ...state, w: Math.round(clamp(w, weights.min, weights.max) * 100) / 100 }
}

function scales({ width, height }: DrawContext) {
  return {
    x: linear([0, longest], [margin.left, width - margin.right]),
    y: linear(powers, [height - margin.bottom, margin.top]),
  }
}

function draw(state: EchoState, context: DrawContext): string {
  const { width, height, narrow, locale } = context
  const { x, y } = scales(context)
  const say = words[locale]
  const line = (squash: string) =>
    pathThrough(echo(state.w, squash).map((norm, k) => ({ x: x(k), y: y(Math.log10(Math.max(norm, 1e-30))) })))
  const clip = `echo-${narrow ? 'narrow' : 'wide'}`
  const base = height - margin.bottom
  const area = `x="${margin.left}" y="${margin.top}" width="${width - margin.left - margin.right}" height="${base - margin.top}"`
  const ticks = [4, 0, -4, -8]
  const place = { x: x(grip), y: y(grip * Math.log10(state.w)) }
  return [
    `<defs><clipPath id="${clip}"><rect ${area}/></clipPath></defs>`,
    ...ticks.map((power) => `<path class="axis" d="M${margin.left} ${coordinate(y(power))}H${width - margin.right}"/>`),
    ...ticks.map((power) => label(readable(10 ** power, 1), { x: margin.left - 6, y: y(power) + 4 }, '', 'end')),
    ...[0, 20, 40, 60].map((lag) => label(String(lag), { x: x(lag), y: base + 17 }, '', 'middle')),
    label(say.lag, { x: width - margin.right, y: base - 7 }, '', 'end'),
    label(say.gradient, { x: margin.left + 6, y: margin.top + 12 }, 'said'),
    `<g clip-path="url(#${clip})">`,
    state.squash === 'tanh' ? `<path class="contour" stroke-dasharray="4 4" d="${line('linear')}"/>` : '',
    `<path class="walk" stroke-width="2" d="${line(state.squash)}"/></g>`,
    `<circle class="ring" cx="${coordinate(place.x)}" cy="${coordinate(place.y)}" r="8"/>`,
    label(`w = ${fixed(state.w, 2)}`, { x: place.x + 12, y: place.y - 11 }, 'said'),
  ].join('')
}

function summary({ w, squash }: EchoState, locale: Locale): string {
  const say = words[locale]
  const far = echo(w, squash)[longest]
  const fate = far < 0.5 ? say.dies : far > 2 ? say.grows : say.stays
  return say.summary(fixed(w, 2), readable(far, 2)) + fate
}
