import { fixed, readable } from '#lib/notebook/figure/number.ts'
import { clamp, linear } from '#lib/notebook/figure/scale.ts'
import { coordinate, label, pathThrough } from '#lib/notebook/figure/svg.ts'
import type { DrawContext, Figure, Locale, Point } from '#lib/notebook/figure/types.ts'
import { depth, flow, type Level } from './flow/flow.ts'
import { words } from './flow/words.ts'
import { type ActivationName, activations, nameOf } from './shapes/activations.ts'

/** Which activation, how large the weights, and which layer is read. */
export type DeepFlowState = { name: ActivationName; gain: number; layer: number }

const names = ['identity', 'sigmoid', 'tanh', 'relu', 'gelu'] as const
/** Outputs beyond ±reach are left out of the upper part. */
const reach = 2
const bins = 25
/** Powers of ten that the lower part shows. */
const powers = { low: -8, high: 4 }
/** The gain at which the mean square of a normal signal is kept: 1/√E[f(z)²]. Sigmoid has none worth marking. */
const keeping: Partial<Record<ActivationName, { value: number; label: string }>> = {
  identity: { value: 1, label: '1' },
  tanh: { value: 1, label: '1' },
  relu: { value: Math.SQRT2, label: '√2' },
  gelu: { value: 1.53, label: '1.53' },
}

/** Twenty random layers: what becomes of a signal on the way up and of a gradient on the way down. */
export const figure: Figure<DeepFlowState> = {
  label: (locale) => words[locale].drawing,
  initial: { name: 'relu', gain: 1, layer: 10 },
  sizes: { wide: { width: 640, height: 410 }, narrow: { width: 350, height: 390 } },
  draw,
  summary,
  handles: [
    {
      id: 'layer',
      label: (locale) => words[locale].layer,
      text: (state, locale) => {
        const { signal, gradient } = levels(state)[state.layer]
        return words[locale].layerAt(state.layer, readable(signal, 2), readable(gradient, 2))
      },
      value: ({ layer }) => ({ now: layer, min: 0, max: depth }),
      place: (state, context) => scales(context).gradientAt(levels(state)[state.layer], state.layer),
      drag: (state, place, context) => readAt(state, scales(context).x.invert(place.x)),
      nudge: (state, dx, dy) => readAt(state, state.layer + dx + dy),
    },
  ],
  controls: [
    {
      kind: 'choice',
      id: 'name',
      label: (locale) => words[locale].activation,
      options: names.map((value) => ({
        value,
        label: (locale) => (value === 'identity' ? words[locale].none : nameOf[value]),
      })),
    },
    {
      kind: 'range',
      id: 'gain',
      label: (locale) => words[locale].gain,
      min: 0.2,
      max: 3,
      step: 0.01,
      format: (gain) => fixed(gain, 2),
      marks: ({ name }) => [keeping[name]].filter((mark) => mark !== undefined),
    },
  ],
}

function readAt(state: DeepFlowState, layer: number): DeepFlowState {
  return { ...state, layer: Math.round(clamp(layer, 0, depth)) }
}

let kept: { of: string; levels: Level[] } | undefined

/** The levels of a state; they are the same while only the layer that is read changes. */
function levels({ name, gain }: DeepFlowState): Level[] {
  const of = `${name} ${gain}`
  if (kept?.of !== of) kept = { of, levels: flow(activations[name], gain) }
  return kept.levels
}

function scales({ width, height }: DrawContext) {
  const x = linear([0, depth], [48, width - 22])
  const y = linear([-reach, reach], [height * 0.39, 26])
  const power = linear([powers.low, powers.high], [height - 26, height * 0.46])
  const sizeAt = (size: number, layer: number): Point => ({
    x: x(layer),
    y: power(clamp(Math.log10(Math.max(size, 1e-99)), powers.low, powers.high)),
  })
  return { x, y, power, sizeAt, gradientAt: ({ gradient }: Level, layer: number) => sizeAt(gradient, layer) }
}

function draw(state: DeepFlowState, context: DrawContext): string {
  const { x, y, power, sizeAt, gradientAt } = scales(context)
  const say = words[context.locale]
  const all = levels(state)
  const [left, right] = [x(0), x(depth)]
  const across = (at: number) => `M${coordinate(left)} ${coordinate(at)}H${coordinate(right)}`
  const read = gradientAt(all[state.layer], state.layer)
  const signals = all.map(({ signal }, layer) => sizeAt(signal, layer))
  const gradients = all.map(gradientAt)
  return [
    `<path class="axis" d="${across(y(0))}${across(power(0))}${across(power(powers.low))}"/>`,
    `<path class="contour" stroke-dasharray="2 3" d="M${coordinate(read.x)} ${coordinate(y(reach))}V${coordinate(power(powers.low))}"/>`,
    ...[-1, 1].map((tick) => label(fixed(tick, 0), { x: left - 16, y: y(tick) + 4 }, '', 'end')),
    ...[powers.low, -4, 0, powers.high].map((tick) =>
      label(powerOfTen(tick), { x: left - 16, y: power(tick) + 4 }, '', 'end'),
    ),
    ...[1, 5, 10, 15, 20].map((tick) => label(String(tick), { x: x(tick), y: power(powers.low) + 17 }, '', 'middle')),
    label(say.outputs, { x: left, y: 14 }, 'said'),
    ...all.map(({ values }, layer) => violin(values, x(layer), y, (right - left) / depth / 2.3)),
    `<path class="surface" d="${pathThrough(signals)}"/>`,
    `<path class="walk" d="${pathThrough(gradients)}"/>`,
    ...gradients.map((at) => `<circle class="step" cx="${coordinate(at.x)}" cy="${coordinate(at.y)}" r="2.6"/>`),
    ...lineLabels(signals, gradients, say),
    `<circle class="ring" cx="${coordinate(read.x)}" cy="${coordinate(read.y)}" r="8"/>`,
  ].join('')
}

/** `1`, `10⁴`, `10⁻⁸`. */
function powerOfTen(power: number): string {
  const raised = String(power).replace(/[-\d]/g, (sign) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)]))
  return power === 0 ? '1' : `10${raised}`
}

/** How the values of a layer are spread, as a shape as wide as they are frequent. */
function violin(values: Float64Array, centre: number, y: (value: number) => number, halfWidth: number): string {
  const counts = new Array<number>(bins).fill(0)
  for (const value of values) {
    const bin = Math.floor(((value + reach) / (2 * reach)) * bins)
    if (bin >= 0 && bin < bins) counts[bin]++
  }
  const most = Math.max(...counts)
  if (most === 0) return ''
  const bars = counts.map((count, bin) => {
    const half = halfWidth * Math.sqrt(count / most) // roots, or the zeros of ReLU would dwarf the rest
    const [low, high] = [bin, bin + 1].map((edge) => coordinate(y(-reach + (2 * reach * edge) / bins)))
    return count === 0
      ? ''
      : `M${coordinate(centre - half)} ${low}H${coordinate(centre + half)}V${high}H${coordinate(centre - half)}Z`
  })
  return `<path fill="var(--soft)" fill-opacity="0.55" d="${bars.join('')}"/>`
}

/** Beside the lines, signal at the right end and gradient at the left, each on the side away from the other line. */
function lineLabels(signals: Point[], gradients: Point[], say: (typeof words)[Locale]): string[] {
  const [top, low] = [signals[depth - 1], gradients[1]]
  const side = (mine: Point, other: Point) => (mine.y <= other.y ? -10 : 20)
  return [
    label(say.signal, { x: top.x + 12, y: top.y + side(top, gradients[depth - 1]) }, 'said', 'end'),
    label(say.gradient, { x: low.x - 12, y: low.y + side(low, signals[1]) }, 'said', 'start'),
  ]
}

function summary(state: DeepFlowState, locale: Locale): string {
  const all = levels(state)
  const { signal, gradient, asleep, dead } = all[state.layer]
  const say = words[locale]
  const input = say.input(readable(all[0].gradient, 2))
  const said = say.said(state.layer, readable(signal, 2), readable(gradient, 2)) + input
  if (dead > 0) return said + say.dead(dead)
  return said + say.asleep(`${fixed(100 * asleep, 0)}%`)
}
