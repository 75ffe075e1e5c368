import { fixed } from '#lib/notebook/figure/number.ts'
import { clamp, linear } from '#lib/notebook/figure/scale.ts'
import { coordinate, label, pathThrough } from '#lib/notebook/figure/svg.ts'
import type { DrawContext, Figure, Handle, Locale, Point } from '#lib/notebook/figure/types.ts'
import { cornerMark } from './neuron/corner-mark.ts'
import { corners, tasks } from './neuron/corners.ts'
import { hiddenAt, type Line, signedDistance } from './neuron/hidden-layer.ts'
import { words } from './neuron/words-warp.ts'

/** Both ends of three lines, of the hidden neurons a and b and of the output neuron c, and the steepness. */
export type WarpState = Record<`${Name}${'x' | 'y'}${1 | 2}` | 'k', number>

type Name = 'a' | 'b' | 'c'
/** What each panel shows, on both axes: the inputs on the left, the outputs of the hidden neurons on the right. */
const shown = { inputs: [-0.5, 1.5], hidden: [-0.2, 1.2] } satisfies Record<string, [number, number]>
/** Two ends may not come closer than this. */
const apart = 0.3

/** A hidden layer of two neurons bends the plane until one straight line can sort the lamp's corners. */
export const figure: Figure<WarpState> = {
  label: (locale) => words[locale].drawing,
  initial: {
    ...{ ax1: -0.3, ay1: 1.4, ax2: 0.54, ay2: -0.4 },
    ...{ bx1: -0.12, by1: 1.17, bx2: 1.4, by2: 0.46 },
    ...{ cx1: 1.1, cy1: 0.86, cx2: 0.14, cy2: -0.1 },
    k: 8,
  },
  sizes: { wide: { width: 640, height: 332 }, narrow: { width: 350, height: 716 } },
  draw,
  summary,
  handles: (['a', 'b', 'c'] as const).flatMap((name) => ([1, 2] as const).map((end) => handle(name, end))),
  controls: [
    {
      kind: 'range',
      id: 'k',
      label: (locale) => words[locale].sharpness,
      min: 1,
      max: 30,
      step: 0.5,
      format: (k) => fixed(k, 1),
    },
  ],
}

function lineOf(state: WarpState, name: Name): Line {
  const end = (which: 1 | 2) => ({ x: state[`${name}x${which}`], y: state[`${name}y${which}`] })
  return [end(1), end(2)]
}

function handle(name: Name, end: 1 | 2): Handle<WarpState> {
  const panel = name === 'c' ? 'hidden' : 'inputs'
  const [low, high] = shown[panel]
  const at = (state: WarpState) => lineOf(state, name)[end - 1]
  const put = (state: WarpState, { x, y }: Point): WarpState => {
    const inside = (value: number) => Math.round(clamp(value, low, high) * 100) / 100
    const place = { x: inside(x), y: inside(y) }
    const other = lineOf(state, name)[2 - end]
    if (Math.hypot(place.x - other.x, place.y - other.y) < apart) return state
    return { ...state, [`${name}x${end}`]: place.x, [`${name}y${end}`]: place.y }
  }
  return {
    id: `${name}${end}`,
    label: (locale) => `${words[locale].ends[name]} ${end}`,
    text: (state, locale) => words[locale].endAt(fixed(at(state).x, 2), fixed(at(state).y, 2)),
    value: (state) => ({ now: at(state).x, min: low, max: high }),
    place: (state, context) => project(panel, at(state), context),
    drag: (state, place, context) => {
      const { x, y } = panels(context)[panel]
      return put(state, { x: x.invert(place.x), y: y.invert(place.y) })
    },
    nudge: (state, dx, dy) => put(state, { x: at(state).x + dx * 0.05, y: at(state).y + dy * 0.05 }),
  }
}

/** Side by side, or above each other on phones. */
function panels({ narrow }: DrawContext) {
  const size = narrow ? 326 : 304
  const panel = (left: number, top: number, range: [number, number]) => ({
    x: linear(range, [left, left + size]),
    y: linear(range, [top + size, top]),
    ...{ left, top, size },
  })
  return {
    inputs: panel(narrow ? 12 : 8, 24, shown.inputs),
    hidden: narrow ? panel(12, 384, shown.hidden) : panel(328, 24, shown.hidden),
  }
}

function project(panel: keyof typeof shown, { x, y }: Point, context: DrawContext): Point {
  const to = panels(context)[panel]
  return { x: to.x(x), y: to.y(y) }
}

/** Both hidden neurons' outputs at a place, as a place on the right. */
function seen(state: WarpState, place: Point): Point {
  return hiddenAt(place, [lineOf(state, 'a'), lineOf(state, 'b')], state.k)
}

function says(state: WarpState, place: Point): number {
  return signedDistance(lineOf(state, 'c'), seen(state, place))
}

function isRight(state: WarpState, corner: number): boolean {
  return says(state, corners[corner]) > 0 === tasks.xor[corner] > 0
}

function draw(state: WarpState, context: DrawContext): string {
  const { inputs, hidden } = panels(context)
  const say = words[context.locale]
  const name = context.narrow ? 'narrow' : 'wide'
  const clip = (id: string, { left, top, size }: typeof inputs) =>
    `<clipPath id="warp-${id}-${name}"><rect x="${left}" y="${top}" width="${size}" height="${size}"/></clipPath>`
  const to = (panel: keyof typeof shown) => (place: Point) => project(panel, place, context)
  const marks = (of: (corner: Point) => Point) =>
    corners.map((corner, i) => cornerMark(of(corner), tasks.xor[i], isRight(state, i))).join('')
  return [
    `<defs>${clip('in', inputs)}${clip('out', hidden)}</defs>`,
    `<g clip-path="url(#warp-in-${name})">${answers(state, context)}${grid(to('inputs'))}</g>`,
    `<g clip-path="url(#warp-out-${name})">${yesSide(state, context)}${grid((place) => to('hidden')(seen(state, place)))}</g>`,
    ...(['a', 'b', 'c'] as const).map((line) => lineMark(state, line, context)),
    marks(to('inputs')),
    marks((corner) => to('hidden')(seen(state, corner))),
    label(say.inputs, { x: inputs.left, y: inputs.top - 9 }),
    label(say.hidden, { x: hidden.left, y: hidden.top - 9 }),
    label('x₁', { x: inputs.left + inputs.size - 4, y: inputs.top + inputs.size - 6 }, 'said', 'end'),
    label('x₂', { x: inputs.left + 5, y: inputs.top + 15 }, 'said'),
    label('h₁', { x: hidden.left + hidden.size - 4, y: hidden.top + hidden.size - 6 }, 'said', 'end'),
    label('h₂', { x: hidden.left + 5, y: hidden.top + 15 }, 'said'),
  ].join('')
}

/** A square grid over the inputs, sent through `to`, as one path. */
function grid(to: (place: Point) => Point): string {
  const [low, high] = shown.inputs
  const lines = Array.from({ length: 9 }, (_, i) => low + (i * (high - low)) / 8)
  const along = Array.from({ length: 33 }, (_, i) => low + (i * (high - low)) / 32)
  const paths = lines.flatMap((fix) => [
    pathThrough(along.map((run) => to({ x: fix, y: run }))),
    pathThrough(along.map((run) => to({ x: run, y: fix }))),
  ])
  return `<path class="contour" d="${paths.join('')}"/>`
}

/** Where the network says yes, in thin slices of the input plane; each begins and ends where the answer turns. */
function answers(state: WarpState, context: DrawContext): string {
  const { x, y, size } = panels(context).inputs
  const [low, high] = shown.inputs
  const rows = 152
  const slice = size / rows
  const places = Array.from({ length: 65 }, (_, i) => low + (i / 64) * (high - low))
  const boxes: string[] = []
  for (let row = 0; row < rows; row++) {
    const level = low + ((row + 0.5) / rows) * (high - low)
    const said = places.map((place) => says(state, { x: place, y: level }))
    /** Where the answer turns between two places, as if it were straight between them. */
    const turn = (i: number) => places[i - 1] + ((places[i] - places[i - 1]) * said[i - 1]) / (said[i - 1] - said[i])
    let from = said[0] > 0 ? low : undefined
    const close = (to: number) => {
      const [start, end] = [coordinate(x(from ?? low)), coordinate(x(to))]
      boxes.push(`M${start} ${coordinate(y(level) - slice / 2)}H${end}v${coordinate(slice)}H${start}z`)
      from = undefined
    }
    for (let i = 1; i < places.length; i++) {
      if (said[i] > 0 && from === undefined) from = turn(i)
      else if (said[i] <= 0 && from !== undefined) close(turn(i))
    }
    if (from !== undefined) close(high)
  }
  return `<path d="${boxes.join('')}" fill="var(--reference)" fill-opacity="0.16"/>`
}

/** The half of the right panel where the output neuron says yes. */
function yesSide(state: WarpState, context: DrawContext): string {
  const { left, top, size } = panels(context).hidden
  const [from, to] = lineOf(state, 'c').map((end) => project('hidden', end, context))
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const far = 3 * size
  // On the screen y points down, so that the left of the line's way lies at (dy, −dx).
  const points = [
    { x: from.x - far * dx, y: from.y - far * dy },
    { x: from.x + far * dx, y: from.y + far * dy },
    { x: from.x + far * (dx + dy), y: from.y + far * (dy - dx) },
    { x: from.x + far * (dy - dx), y: from.y - far * (dx + dy) },
  ]
  const frame = `<rect x="${left}" y="${top}" width="${size}" height="${size}" fill="none" stroke="var(--line)"/>`
  return `${frame}<path d="${pathThrough(points)}Z" fill="var(--reference)" fill-opacity="0.16"/>`
}

/** A line with its two rings, its name, and a tick to the side where its neuron says yes. */
function lineMark(state: WarpState, name: Name, context: DrawContext): string {
  const panel = name === 'c' ? 'hidden' : 'inputs'
  const [from, to] = lineOf(state, name).map((end) => project(panel, end, context))
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const side = { x: (to.y - from.y) / length, y: (from.x - to.x) / length }
  const tick = pathThrough([middle, { x: middle.x + 15 * side.x, y: middle.y + 15 * side.y }])
  const title = { a: 'h₁', b: 'h₂', c: 'y' }[name]
  const ring = ({ x, y }: Point) => `<circle class="ring" cx="${coordinate(x)}" cy="${coordinate(y)}" r="8"/>`
  return (
    `<path d="${pathThrough([from, to])}${tick}" fill="none" stroke="var(--ink)" stroke-width="1.8"/>${ring(from)}${ring(to)}` +
    label(title, { x: middle.x + 25 * side.x, y: middle.y + 25 * side.y + 4 }, 'said', 'middle')
  )
}

function summary(state: WarpState, locale: Locale): string {
  const right = corners.filter((_, i) => isRight(state, i)).length
  const { x, y } = seen(state, corners[3])
  return words[locale].score(right) + words[locale].lands(`${fixed(x, 2)}, ${fixed(y, 2)}`)
}
