import { fixed } from '#lib/notebook/figure/number.ts'
import { clamp } from '#lib/notebook/figure/scale.ts'
import { coordinate, label } from '#lib/notebook/figure/svg.ts'
import type { DrawContext, Figure, Handle, Locale, Point } from '#lib/notebook/figure/types.ts'
import { type Chain, chain } from './rnn/chain.ts'
import { words } from './rnn/words-unrolled.ts'

const moments = [1, 2, 3, 4, 5] as const
const last = moments.length
type Moment = (typeof moments)[number]
type Name = `x${Moment}`

/** The weight, five inputs, and how many steps have been taken: five forwards, one to the loss, five back. */
export type UnrolledState = { w: number; step: number } & Record<Name, number>

/** Inputs reach so far from zero. */
const reach = 1.5
const toLoss = last + 1
const allSteps = toLoss + last

/** A recurrent network unrolled: walk forwards and see states, walk backwards and see gradients. */
export const figure: Figure<UnrolledState> = {
  label: (locale) => words[locale].drawing,
  initial: { w: 0.9, step: allSteps, x1: 1, x2: 0.5, x3: -1, x4: 0.25, x5: 1 },
  sizes: { wide: { width: 640, height: 300 }, narrow: { width: 350, height: 300 } },
  draw,
  summary,
  handles: moments.map(handleAt),
  controls: [
    {
      kind: 'range',
      id: 'step',
      label: (locale) => words[locale].step,
      min: 0,
      max: allSteps,
      step: 1,
      format: (step) => String(step),
    },
    {
      kind: 'range',
      id: 'w',
      label: (locale) => words[locale].weight,
      min: -1.5,
      max: 1.5,
      step: 0.05,
      format: (w) => fixed(w, 2),
    },
  ],
}

function handleAt(t: Moment): Handle<UnrolledState> {
  const name: Name = `x${t}`
  const put = (state: UnrolledState, x: number) => ({ ...state, [name]: Math.round(clamp(x, -reach, reach) * 20) / 20 })
  return {
    id: name,
    label: (locale) => words[locale].input(t),
    text: (state, locale) => words[locale].inputAt(fixed(state[name], 2)),
    value: (state) => ({ now: state[name], min: -reach, max: reach }),
    place: (state, context) => ({ x: column(t, context), y: inputY(state[name]) }),
    drag: (state, { y }) => put(state, (rows.input - y) / unit),
    nudge: (state, dx, dy) => put(state, state[name] + (dx + dy) * 0.05),
  }
}

/** Where the rows stand, top to bottom; an input of one is `unit` pixels. */
const rows = { share: 32, gradient: 76, state: 132, input: 240 }
const unit = 26

function column(t: number, { width, narrow }: DrawContext): number {
  const [first, rest] = narrow ? [30, 24] : [42, 34]
  return first + ((t - 1) * (width - first - rest)) / last
}

function inputY(x: number): number {
  return rows.input - x * unit
}

function run(state: UnrolledState): Chain {
  return chain(
    state.w,
    moments.map((t) => state[`x${t}`]),
  )
}

function draw(state: UnrolledState, context: DrawContext): string {
  const { narrow, locale } = context
  const say = words[locale]
  const { h, dh, factors, shares, loss } = run(state)
  const digits = narrow ? 2 : 3
  const at = (t: number) => column(t, context)
  const half = narrow ? 24 : 32
  const inset = narrow ? 12 : half
  const known = (t: number) => state.step >= t
  const blamed = (t: number) => state.step >= toLoss + 1 + (last - t)
  const rowName = (name: string, y: number) => label(name, { x: at(1) - half, y }, '', 'start')
  return [
    rowName(say.shares, rows.share - 20),
    rowName(say.gradients, rows.gradient - 20),
    rowName(say.states, rows.state - 27),
    label(say.inputs, { x: at(last + 1), y: rows.input + 4 }, '', 'middle'),
    ...moments.map((t) => {
      const x = at(t)
      const next = t === last ? at(last + 1) : at(t + 1)
      return [
        box(x, half, known(t)),
        label(known(t) ? fixed(h[t], digits) : '', { x, y: rows.state + 5 }, 'said', 'middle'),
        arrow({ x: x + half + 3, y: rows.state }, { x: next - half - 4, y: rows.state }, known(t + 1)),
        stem(state[`x${t}`], x, known(t)),
        blamed(t) ? label(fixed(dh[t], digits), { x, y: rows.gradient }, 'grad', 'middle') : '',
        blamed(t) ? label(fixed(shares[t], digits), { x, y: rows.share }, 'grad', 'middle') : '',
        t < last && blamed(t)
          ? label(
              `×${fixed(factors[t + 1], 2)}`,
              { x: (x + next) / 2, y: rows.gradient + (narrow ? 24 : 0) },
              '',
              'middle',
            )
          : '',
        t < last && blamed(t)
          ? back({ x: next - inset, y: rows.gradient + 9 }, { x: x + inset, y: rows.gradient + 9 })
          : '',
      ].join('')
    }),
    label(say.loss, { x: at(last + 1), y: rows.state - 12 }, '', 'middle'),
    label(known(toLoss) ? fixed(loss, digits) : 'L', { x: at(last + 1), y: rows.state + 5 }, 'said', 'middle'),
  ].join('')
}

/** A cell of the network: filled once it has been computed. */
function box(x: number, half: number, known: boolean): string {
  const size = `width="${2 * half}" height="34" rx="6"`
  return `<rect class="node${known ? ' done' : ' leaf'}" x="${coordinate(x - half)}" y="${rows.state - 17}" ${size}/>`
}

function arrow(from: Point, to: Point, on: boolean): string {
  const head = `M${coordinate(to.x - 5)} ${to.y - 4}L${coordinate(to.x)} ${to.y}L${coordinate(to.x - 5)} ${to.y + 4}`
  return `<path class="${on ? 'surface' : 'axis'}" d="M${coordinate(from.x)} ${from.y}H${coordinate(to.x)}${head}"/>`
}

function back(from: Point, to: Point): string {
  const head = `M${coordinate(to.x + 5)} ${to.y - 4}L${coordinate(to.x)} ${to.y}L${coordinate(to.x + 5)} ${to.y + 4}`
  return `<path class="edge back" stroke-dasharray="4 3" d="M${coordinate(from.x)} ${from.y}H${coordinate(to.x)}${head}"/>`
}

/** An input as a stem from its zero line, with a ring to drag and an arrow up into its cell. */
function stem(x: number, at: number, on: boolean): string {
  const y = inputY(x)
  const top = Math.min(y - 12, rows.input - unit * reach - 2)
  return [
    `<path class="axis" d="M${coordinate(at - 18)} ${rows.input}h36"/>`,
    `<path class="surface" d="M${coordinate(at)} ${rows.input}V${coordinate(y)}"/>`,
    `<path class="${on ? 'surface' : 'axis'}" d="M${coordinate(at)} ${coordinate(Math.min(top, rows.state + 60))}V${rows.state + 21}m-4 5l4 -5l4 5"/>`,
    `<circle class="ring" cx="${coordinate(at)}" cy="${coordinate(y)}" r="8"/>`,
    label(fixed(x, 2), { x: at + 13, y: y + (x < 0 ? 14 : -4) }, 'said', 'start'),
  ].join('')
}

function summary(state: UnrolledState, locale: Locale): string {
  const say = words[locale]
  const { h, dh, factors, shares, loss } = run(state)
  const { step } = state
  const text = (value: number) => fixed(value, 3)
  if (step === 0) return say.nothing
  if (step <= last)
    return say.forward(step, text(h[step - 1]), fixed(state[`x${step as Moment}`], 2), text(h[step]), fixed(state.w, 2))
  if (step === toLoss) return say.lost(text(h[last]), text(loss))
  const t = last - (step - toLoss - 1)
  const sum = text(shares.slice(t).reduce((a, b) => a + b, 0))
  const here = t === last ? say.begin(text(dh[t])) : say.backward(t, text(dh[t]), text(factors[t + 1]))
  return here + (step === allSteps ? say.sum(sum) : say.sofar(sum))
}
