import { fixed, readable } from '#lib/notebook/figure/number.ts'
import { clamp } from '#lib/notebook/figure/scale.ts'
import { coordinate, pathThrough } from '#lib/notebook/figure/svg.ts'
import type { DrawContext, Figure, Locale, Point } from '#lib/notebook/figure/types.ts'
import { nameOf } from './shapes/activations.ts'
import { positivePart } from './spiral/boundary.ts'
import { type Bend, bends, trained } from './spiral/net.ts'
import { type Labelled, read, sets, toggled, written } from './spiral/points.ts'
import { words } from './spiral/words.ts'

/** The points as text, the net to be trained on them, and where the next point would go. */
export type SpiralNetState = {
  set: string
  points: string
  bend: Bend
  units: number
  steps: number
  kind: string
  x: number
  y: number
}

/** The plane is shown from −reach to reach upwards, and as far to the sides as there is room. */
const reach = 1.25
/** Grid points from top to bottom. */
const fineness = 51

/** A small net, trained in the page on points that the reader may add and take away. */
export const figure: Figure<SpiralNetState> = {
  label: (locale) => words[locale].drawing,
  initial: {
    set: 'spiral',
    points: written(sets.spiral()),
    bend: 'relu',
    units: 8,
    steps: 200,
    kind: '1',
    x: 1.1,
    y: 0.9,
  },
  sizes: { wide: { width: 640, height: 400 }, narrow: { width: 350, height: 350 } },
  draw,
  summary,
  handles: [
    {
      id: 'new-point',
      label: (locale) => words[locale].place,
      text: ({ x, y, kind }, locale) => words[locale].placeAt(fixed(x, 2), fixed(y, 2), words[locale].plain[kind]),
      value: ({ x }) => ({ now: x, min: -2, max: 2 }),
      place: (state, context) => project(state, context),
      drag: (state, place, context) => goTo(state, unproject(place, context), context.width / context.height),
      nudge: (state, dx, dy) => goTo(state, { x: state.x + dx * 0.05, y: state.y + dy * 0.05 }, 1),
      press: (state) => ({
        ...state,
        points: written(toggled(read(state.points), { x: state.x, y: state.y, kind: Number(state.kind) })),
      }),
    },
  ],
  controls: [
    {
      kind: 'choice',
      id: 'set',
      label: (locale) => words[locale].set,
      options: Object.keys(sets).map((value) => ({ value, label: (locale) => words[locale].sets[value] })),
      change: (state, set) => ({ ...state, set, points: written(sets[set]()) }),
    },
    {
      kind: 'choice',
      id: 'kind',
      label: (locale) => words[locale].kind,
      options: ['1', '0'].map((value) => ({ value, label: (locale) => words[locale].kinds[value] })),
    },
    {
      kind: 'choice',
      id: 'bend',
      label: (locale) => words[locale].bend,
      options: (Object.keys(bends) as Bend[]).map((value) => ({
        value,
        label: (locale) => (value === 'identity' ? words[locale].none : nameOf[value]),
      })),
    },
    {
      kind: 'range',
      id: 'units',
      label: (locale) => words[locale].units,
      min: 1,
      max: 16,
      step: 1,
      format: String,
    },
    {
      kind: 'range',
      id: 'steps',
      label: (locale) => words[locale].steps,
      min: 0,
      max: 600,
      step: 10,
      format: String,
    },
  ],
}

function goTo(state: SpiralNetState, { x, y }: Point, aspect: number): SpiralNetState {
  const within = (value: number, most: number) => Math.round(clamp(value, -most, most) * 100) / 100
  return { ...state, x: within(x, reach * aspect), y: within(y, reach) }
}

function project({ x, y }: Point, { width, height }: DrawContext): Point {
  const unit = height / 2 / reach
  return { x: width / 2 + unit * x, y: height / 2 - unit * y }
}

function unproject({ x, y }: Point, { width, height }: DrawContext): Point {
  const unit = height / 2 / reach
  return { x: (x - width / 2) / unit, y: (height / 2 - y) / unit }
}

function draw(state: SpiralNetState, context: DrawContext): string {
  const { width, height } = context
  const net = trained(state)
  const points = read(state.points)
  const scores = net.scores(points)
  const rows = fineness
  const columns = Math.round((fineness * width) / height)
  const place = (column: number, row: number) => ({
    x: (column * width) / (columns - 1),
    y: (row * height) / (rows - 1),
  })
  const places = Array.from({ length: rows * columns }, (_, i) =>
    unproject(place(i % columns, Math.floor(i / columns)), context),
  )
  const { region, line } = positivePart({ columns, rows, values: net.scores(places), place })
  const clip = `spiral-net-${context.narrow ? 'narrow' : 'wide'}`
  const ring = project(state, context)
  return [
    `<defs><clipPath id="${clip}"><rect width="${width}" height="${height}"/></clipPath></defs>`,
    `<rect class="axis" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}"/>`,
    `<g clip-path="url(#${clip})">`,
    `<g opacity="0.16"><path fill="var(--ink)" stroke="var(--ink)" stroke-width="0.7" d="${region}"/></g>`,
    `<path class="contour" stroke-dasharray="2 3" d="${net
      .folds()
      .map((fold) => foldPath(fold, context))
      .join('')}"/>`,
    `<path class="walk" stroke-width="2" d="${line}"/>`,
    ...points.map((point, i) => mark(point, scores[i], context)),
    '</g>',
    `<circle class="ring" cx="${coordinate(ring.x)}" cy="${coordinate(ring.y)}" r="8"/>`,
  ].join('')
}

/** Where a hidden unit bends: a line across the whole plane, or nothing when the unit hears no input. */
function foldPath([u, v, shift]: number[], context: DrawContext): string {
  const length = Math.hypot(u, v)
  if (length < 1e-6) return ''
  const [nx, ny, distance] = [u / length, v / length, -shift / length]
  const ends = [-4, 4].map((along) =>
    project({ x: nx * distance - ny * along, y: ny * distance + nx * along }, context),
  )
  return pathThrough(ends)
}

/** A filled or a hollow dot, crossed out where the net thinks otherwise. */
function mark(point: Labelled, score: number, context: DrawContext): string {
  const { x, y } = project(point, context)
  const [cx, cy] = [coordinate(x), coordinate(y)]
  const fill = point.kind === 1 ? 'var(--ink)' : 'var(--paper)'
  const dot = `<circle cx="${cx}" cy="${cy}" r="3.6" fill="${fill}" stroke="var(--ink)" stroke-width="1.4"/>`
  if (score > 0 === (point.kind === 1)) return dot
  const cross = `M${coordinate(x - 6)} ${coordinate(y - 6)}l12 12m0 -12l-12 12`
  return `${dot}<path d="${cross}" stroke="var(--disagree)" stroke-width="1.6"/>`
}

function summary(state: SpiralNetState, locale: Locale): string {
  const say = words[locale]
  const points = read(state.points)
  const said = say.said(state.units, 4 * state.units + 1, state.steps)
  if (points.length === 0) return said + say.empty
  const net = trained(state)
  const scores = net.scores(points)
  const right = points.filter(({ kind }, i) => scores[i] > 0 === (kind === 1)).length
  return said + say.result(readable(net.loss, 2), right, points.length)
}
