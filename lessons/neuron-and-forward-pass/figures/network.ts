import { clamp } from '#lib/notebook/figure/scale.ts'
import { coordinate, label, pathThrough } from '#lib/notebook/figure/svg.ts'
import type { DrawContext, Figure, Locale, Point } from '#lib/notebook/figure/types.ts'
import { words } from './neuron/words-network.ts'

/** How many inputs, hidden layers and neurons in each of them; and which node is chosen, by its place. */
export type NetworkState = { inputs: number; layers: number; width: number; layer: number; node: number }

const outputs = 2

/** A feed-forward network: choose a node to see its edges, widen or deepen it and count the weights. */
export const figure: Figure<NetworkState> = {
  label: (locale) => words[locale].drawing,
  initial: { inputs: 3, layers: 1, width: 4, layer: 1, node: 1 },
  sizes: { wide: { width: 640, height: 270 }, narrow: { width: 350, height: 250 } },
  draw,
  summary,
  handles: [
    {
      id: 'pick',
      label: (locale) => words[locale].pick,
      text: describe,
      value: ({ layer, layers }) => ({ now: layer, min: 0, max: layers + 1 }),
      place: (state, context) => nodeAt(state, state.layer, state.node, context),
      drag: (state, place, context) => nearest(state, place, context),
      nudge: (state, dx, dy) => choose({ ...state, layer: state.layer + dx, node: state.node - dy }),
    },
  ],
  controls: (['inputs', 'layers', 'width'] as const).map((id) => ({
    kind: 'range',
    id,
    label: (locale) => words[locale][id],
    min: id === 'layers' ? 0 : 1,
    max: id === 'layers' ? 3 : 6,
    step: 1,
    format: String,
    change: (state, value) => choose({ ...state, [id]: value }),
  })),
}

/** Sizes of all layers, the input layer first. */
function sizesOf({ inputs, layers, width }: NetworkState): number[] {
  return [inputs, ...Array<number>(layers).fill(width), outputs]
}

/** The state with its chosen node inside of the network. */
function choose(state: NetworkState): NetworkState {
  const sizes = sizesOf(state)
  const layer = clamp(state.layer, 0, sizes.length - 1)
  return { ...state, layer, node: clamp(state.node, 0, sizes[layer] - 1) }
}

function nearest(state: NetworkState, place: Point, context: DrawContext): NetworkState {
  const nodes = sizesOf(state).flatMap((size, layer) => Array.from({ length: size }, (_, node) => ({ layer, node })))
  const distance = ({ layer, node }: (typeof nodes)[0]) => {
    const { x, y } = nodeAt(state, layer, node, context)
    return Math.hypot(x - place.x, y - place.y)
  }
  return { ...state, ...nodes.reduce((best, next) => (distance(next) < distance(best) ? next : best)) }
}

function nodeAt(state: NetworkState, layer: number, node: number, { width, height, narrow }: DrawContext): Point {
  const sizes = sizesOf(state)
  const side = narrow ? 34 : 70
  const gap = (height - 60) / 6
  return {
    x: side + (layer / (sizes.length - 1)) * (width - 2 * side),
    y: 30 + (height - 30) / 2 + (node - (sizes[layer] - 1) / 2) * gap,
  }
}

function draw(state: NetworkState, context: DrawContext): string {
  const sizes = sizesOf(state)
  const say = words[context.locale]
  const at = (layer: number, node: number) => nodeAt(state, layer, node, context)
  const into = (layer: number, node: number) =>
    Array.from({ length: sizes[layer - 1] ?? 0 }, (_, from) => pathThrough([at(layer - 1, from), at(layer, node)]))
  const everywhere = sizes.flatMap((size, layer) => Array.from({ length: size }, (_, node) => ({ layer, node })))
  const edges = everywhere.flatMap(({ layer, node }) => into(layer, node)).join('')
  const nodes = everywhere.map(({ layer, node }) => nodeMark(at(layer, node), layer === 0))
  const names = sizes.map((_, layer) => {
    const name = layer === 0 ? say.input : layer === sizes.length - 1 ? say.output : say.hidden
    const anchor = context.narrow
      ? (['start', 'middle', 'end'] as const)[Math.sign(layer) + Number(layer === sizes.length - 1)]
      : 'middle'
    const x = { start: 4, middle: at(layer, 0).x, end: context.width - 4 }[anchor]
    return label(name, { x, y: 14 }, '', anchor)
  })
  const chosen = at(state.layer, state.node)
  return [
    `<path class="contour" d="${edges}"/>`,
    `<path d="${into(state.layer, state.node).join('')}" fill="none" stroke="var(--reference)" stroke-width="2.2"/>`,
    ...nodes,
    ...names,
    `<circle cx="${coordinate(chosen.x)}" cy="${coordinate(chosen.y)}" r="11" fill="none" stroke="var(--ink)" stroke-width="2"/>`,
  ].join('')
}

/** A neuron is a disc; an input, which computes nothing, a small square. */
function nodeMark({ x, y }: Point, input: boolean): string {
  const look = 'fill="var(--paper)" stroke="var(--ink)" stroke-width="1.6"'
  return input
    ? `<rect x="${coordinate(x - 5)}" y="${coordinate(y - 5)}" width="10" height="10" ${look}/>`
    : `<circle cx="${coordinate(x)}" cy="${coordinate(y)}" r="7" ${look}/>`
}

function describe(state: NetworkState, locale: Locale): string {
  const say = words[locale]
  return (state.layer === 0 ? say.inputNode(state.node + 1) : say.neuron(sizesOf(state)[state.layer - 1])).trim()
}

function summary(state: NetworkState, locale: Locale): string {
  const sizes = sizesOf(state)
  const pairs = sizes.slice(1).map((size, i) => ({ from: sizes[i], size }))
  const sum = pairs.map(({ from, size }) => `(${from}·${size} + ${size})`).join(' + ')
  const weights = pairs.reduce((total, { from, size }) => total + from * size, 0)
  const biases = pairs.reduce((total, { size }) => total + size, 0)
  const space = locale === 'zh' ? '' : ' '
  return describe(state, locale) + space + words[locale].total(pairs.length, sum, weights, biases)
}
