import { fixed } from '#lib/notebook/figure/number.ts'
import { clamp, linear } from '#lib/notebook/figure/scale.ts'
import { coordinate, label, pathThrough } from '#lib/notebook/figure/svg.ts'
import type { DrawContext, Figure, Handle, Locale, Point } from '#lib/notebook/figure/types.ts'
import { count, goals, meanGap, meansOf, networkAt } from './neuron/bumps.ts'
import { words } from './neuron/words-bumps.ts'

/** The heights `h0` … `h7`, the curve to follow, and how steep the steps are. */
export type BumpsState = { [height: `h${number}`]: number; goal: string; k: number }

const start: BumpsState = Object.assign({ goal: 'waves', k: 400 }, ...heightNames().map((name) => ({ [name]: 0.4 })))

/** Universality by hand: set the heights of eight bumps until the network follows a curve. */
export const figure: Figure<BumpsState> = {
  label: (locale) => words[locale].drawing,
  initial: start,
  sizes: { wide: { width: 640, height: 412 }, narrow: { width: 350, height: 362 } },
  draw,
  summary,
  handles: heightNames().map(handle),
  controls: [
    {
      kind: 'choice',
      id: 'goal',
      label: (locale) => words[locale].goal,
      options: Object.keys(goals).map((value) => ({ value, label: (locale) => words[locale].goals[value] })),
    },
    {
      kind: 'range',
      id: 'k',
      label: (locale) => words[locale].sharpness,
      min: 10,
      max: 400,
      step: 5,
      format: (k) => String(k),
    },
  ],
}

function heightNames(): `h${number}`[] {
  return Array.from({ length: count }, (_, i) => `h${i}` as const)
}

function heightsOf(state: BumpsState): number[] {
  return heightNames().map((name) => state[name])
}

function handle(name: `h${number}`, i: number): Handle<BumpsState> {
  const put = (state: BumpsState, height: number) => ({ ...state, [name]: Math.round(clamp(height, 0, 1) * 100) / 100 })
  return {
    id: name,
    label: (locale) => words[locale].bump(i + 1),
    text: (state, locale) => words[locale].heightAt(fixed(state[name], 2)),
    value: (state) => ({ now: state[name], min: 0, max: 1 }),
    place: (state, context) => {
      const { x, y } = scales(context)
      return { x: x((i + 0.5) / count), y: y(state[name]) }
    },
    drag: (state, place, context) => put(state, scales(context).y.invert(place.y)),
    nudge: (state, dx, dy) => put(state, state[name] + (dx + dy) * 0.01),
  }
}

/** The plot above, and under it two strips in which each hidden neuron shows its step. */
function scales({ width, narrow }: DrawContext) {
  const floor = narrow ? 190 : 220
  return {
    x: linear([0, 1], [8, width - 8]),
    y: linear([0, 1], [floor, 16]),
    floor,
    strips: narrow ? [282, 358] : [324, 408],
    strip: narrow ? 26 : 34,
  }
}

function draw(state: BumpsState, context: DrawContext): string {
  const { x, y, floor } = scales(context)
  const heights = heightsOf(state)
  const say = words[context.locale]
  const samples = Array.from({ length: 241 }, (_, i) => i / 240)
  const curve = (of: (place: number) => number) => pathThrough(samples.map((at) => ({ x: x(at), y: y(of(at)) })))
  const inside = samples.slice(24, -24)
  const valley = inside.reduce((best, at) => (goals[state.goal](at) < goals[state.goal](best) ? at : best))
  const bars = heights.map((height, i) => {
    const [left, right] = [x(i / count), x((i + 1) / count)]
    const box = `x="${coordinate(left)}" y="${coordinate(y(height))}" width="${coordinate(right - left)}" height="${coordinate(floor - y(height))}"`
    return `<rect ${box} fill="var(--reference)" fill-opacity="${i % 2 ? 0.08 : 0.14}"/>`
  })
  return [
    ...bars,
    `<path class="axis" d="M${x(0)} ${floor}H${x(1)}"/>`,
    `<path class="surface" d="${curve(goals[state.goal])}" stroke-dasharray="5 4"/>`,
    `<path d="${curve((at) => networkAt(at, heights, state.k))}" fill="none" stroke="var(--reference)" stroke-width="2.2"/>`,
    label('0', { x: x(0), y: floor + 16 }),
    label('x', { x: x(0.5), y: floor + 16 }, 'letter', 'middle'),
    label('1', { x: x(1), y: floor + 16 }, '', 'end'),
    label(say.wanted, { x: x(valley), y: y(goals[state.goal](valley)) + 20 }, 'said', 'middle'),
    ...heights.map((height, i) => ring({ x: x((i + 0.5) / count), y: y(height) })),
    strip(state, 1, context),
    strip(state, -1, context),
  ].join('')
}

function ring({ x, y }: Point): string {
  return `<circle class="ring" cx="${coordinate(x)}" cy="${coordinate(y)}" r="8"/>`
}

/** One row of hidden neurons: the step that each adds, drawn over the width of a bump around its edge. */
function strip(state: BumpsState, sign: 1 | -1, context: DrawContext): string {
  const { x, strips, strip: tall } = scales(context)
  const base = strips[sign > 0 ? 0 : 1]
  const zero = sign > 0 ? base : base - tall
  const neurons = heightsOf(state).map((height, i) => {
    const [left, right] = [x(i / count), x((i + 1) / count)]
    const room = right - left
    const points = Array.from({ length: 25 }, (_, j) => {
      const share = j / 24
      // Within its box the step stands a third of the way in; one box is as wide as a bump.
      const on = 1 / (1 + Math.exp((-state.k * (share - 0.36)) / count))
      return { x: left + 3 + share * (room - 6), y: zero - sign * on * height * tall }
    })
    const weight = `${sign < 0 && height > 0 ? '−' : ''}${fixed(height, 2)}`
    const word = label(weight, { x: (left + right) / 2, y: base - tall - 5 }, 'said', 'middle')
    const dash = sign < 0 ? ' stroke-dasharray="3 2"' : ''
    return `<path d="${pathThrough(points)}" fill="none" stroke="var(--reference)" stroke-width="1.8"${dash}/>${word}`
  })
  const title = label(words[context.locale][sign > 0 ? 'up' : 'down'], { x: x(0), y: base - tall - 23 })
  return title + neurons.join('')
}

function summary(state: BumpsState, locale: Locale): string {
  const say = words[locale]
  const yours = meanGap(state.goal, heightsOf(state), state.k)
  const means = meanGap(state.goal, meansOf(state.goal), figure.initial.k)
  const said = yours < means - 0.0005 ? say.beaten : say.reach
  return say.gap(fixed(yours, 3)) + said(fixed(means, 3))
}
