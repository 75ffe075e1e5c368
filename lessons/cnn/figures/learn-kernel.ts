import { fixed, readable } from '#lib/notebook/figure/number.ts'
import { clamp, linear } from '#lib/notebook/figure/scale.ts'
import { coordinate, label, pathThrough } from '#lib/notebook/figure/svg.ts'
import type { DrawContext, Figure, Locale } from '#lib/notebook/figure/types.ts'
import { type Bowl, bowlOf, descend, lossAt, pictures, truth } from './learn/quadratic.ts'
import { words } from './learn/words.ts'

/** Which picture is learned from, where the two weights start, and how they walk. */
export type LearnState = { picture: string; a: number; b: number; rate: number; steps: number }

const reach = 2.5

/** A kernel of two weights on its way to (1, −1), over the loss of every such kernel. */
export const figure: Figure<LearnState> = {
  label: (locale) => words[locale].drawing,
  initial: { picture: 'stripe', a: -1.5, b: -0.5, rate: 0.4, steps: 20 },
  sizes: { wide: { width: 640, height: 340 }, narrow: { width: 350, height: 380 } },
  draw,
  summary,
  handles: [
    {
      id: 'start',
      label: (locale) => words[locale].start,
      text: ({ a, b }) => `[${fixed(a, 1)}, ${fixed(b, 1)}]`,
      value: ({ a }) => ({ now: a, min: -reach, max: reach }),
      place: ({ a, b }, context) => ({ x: scales(context).x(a), y: scales(context).y(b) }),
      drag: (state, { x, y }, context) => startAt(state, scales(context).x.invert(x), scales(context).y.invert(y)),
      nudge: (state, dx, dy) => startAt(state, state.a + 0.1 * dx, state.b + 0.1 * dy),
    },
  ],
  controls: [
    {
      kind: 'choice',
      id: 'picture',
      label: (locale) => words[locale].picture,
      options: Object.keys(pictures).map((value) => ({ value, label: (locale) => words[locale].pictures[value] })),
    },
    {
      kind: 'range',
      id: 'rate',
      symbol: 'symbol-lr',
      label: (locale) => words[locale].rate,
      min: 0,
      max: 2.5,
      step: 0.05,
      format: (rate) => fixed(rate, 2),
      marks: ({ picture }) => {
        const limit = 2 / bowlOf(pictures[picture]).steepest
        return [{ value: limit, label: `2/λ = ${fixed(limit, 2)}` }]
      },
    },
    { kind: 'range', id: 'steps', label: (locale) => words[locale].steps, min: 0, max: 200, step: 1, format: String },
  ],
}

function startAt(state: LearnState, a: number, b: number): LearnState {
  const held = (value: number) => Math.round(clamp(value, -reach, reach) * 10) / 10
  return { ...state, a: held(a), b: held(b) }
}

/** A square plane of weights, with room for the picture above it. */
function scales({ width, height, narrow }: DrawContext) {
  const size = Math.min(width - 20, height - (narrow ? 70 : 62))
  const left = (width - size) / 2
  const top = 34
  return {
    x: linear([-reach, reach], [left, left + size]),
    y: linear([-reach, reach], [top + size, top]),
    size,
    left,
    top,
  }
}

function draw(state: LearnState, context: DrawContext): string {
  const { x, y, size, left, top } = scales(context)
  const say = words[context.locale]
  const picture = pictures[state.picture]
  const bowl = bowlOf(picture)
  const path = descend(bowl, state, state.rate, state.steps)
  const points = path.map(({ a, b }) => ({ x: clamp(x(a), -1e4, 1e4), y: clamp(y(b), -1e4, 1e4) }))
  const clip = `learn-kernel-${context.narrow ? 'narrow' : 'wide'}`
  const end = points[points.length - 1]
  const pixel = Math.min(15, (size - 60) / picture.length)
  const strip = picture.map(
    (ink, i) =>
      `<rect x="${coordinate(left + i * pixel)}" y="4" width="${coordinate(pixel)}" height="${coordinate(pixel)}" style="fill:var(--ink);fill-opacity:${ink ? 0.8 : 0};stroke:var(--line)"/>`,
  )
  const base = top + size
  return [
    ...strip,
    `<defs><clipPath id="${clip}"><rect x="${coordinate(left)}" y="${top}" width="${coordinate(size)}" height="${coordinate(size)}"/></clipPath></defs>`,
    `<rect x="${coordinate(left)}" y="${top}" width="${coordinate(size)}" height="${coordinate(size)}" style="fill:none;stroke:var(--line)"/>`,
    `<g clip-path="url(#${clip})">`,
    ...[0.05, 0.2, 0.6, 1.5, 3, 6].map((level) => ellipse(bowl, level, context)),
    `<path class="walk" d="${pathThrough(points)}"/>`,
    ...points
      .slice(1)
      .map((point) => `<circle class="step" cx="${coordinate(point.x)}" cy="${coordinate(point.y)}" r="3"/>`),
    `<circle class="ring" cx="${coordinate(end.x)}" cy="${coordinate(end.y)}" r="6"/>`,
    '</g>',
    `<circle class="ring" cx="${coordinate(points[0].x)}" cy="${coordinate(points[0].y)}" r="8"/>`,
    label('[1, −1]', { x: x(truth.a) + 9, y: y(truth.b) + 16 }, 'said'),
    `<path d="M${coordinate(x(truth.a) - 5)} ${coordinate(y(truth.b))}h10m-5 -5v10" style="stroke:var(--ink);stroke-width:1.5"/>`,
    ...[-2, -1, 0, 1, 2].flatMap((tick) => [
      label(fixed(tick, 0), { x: x(tick), y: base + 15 }, '', 'middle'),
      label(fixed(tick, 0), { x: left - 6, y: y(tick) + 4 }, '', 'end'),
    ]),
    label(say.first, { x: left + size - 8, y: base - 9 }, 'letter', 'end'),
    label(say.second, { x: left + 8, y: top + 18 }, 'letter'),
  ].join('')
}

/** The kernels of one loss: an ellipse around the truth. */
function ellipse(bowl: Bowl, level: number, context: DrawContext): string {
  const { x, y } = scales(context)
  const along = (curvature: number) => Math.sqrt((2 * level) / Math.max(curvature, 1e-6))
  const points = Array.from({ length: 73 }, (_, i) => {
    const t = (i / 36) * Math.PI
    const [u, v] = [along(bowl.steepest) * Math.cos(t), along(bowl.gentlest) * Math.sin(t)]
    const [c, s] = [Math.cos(bowl.angle), Math.sin(bowl.angle)]
    return { x: x(truth.a + c * u - s * v), y: y(truth.b + s * u + c * v) }
  })
  return `<path d="${pathThrough(points)}" style="fill:none;stroke:var(--soft);stroke-opacity:0.55"/>`
}

function summary(state: LearnState, locale: Locale): string {
  const bowl = bowlOf(pictures[state.picture])
  const { a, b } = descend(bowl, state, state.rate, state.steps).at(-1)!
  const kernel = `[${readable(a)}, ${readable(b)}]`
  const ratio = readable(bowl.steepest / bowl.gentlest, 2)
  const over = state.rate > 2 / bowl.steepest
  return words[locale].summary(state.steps, kernel, readable(lossAt(bowl, a, b)), ratio, over)
}
