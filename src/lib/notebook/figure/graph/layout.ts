import type { Point } from '../types.ts'

/** What the layout needs of a node: which earlier ones it is made of. */
export interface Made {
  inputs: readonly number[]
}

/** An edge, from an input to what was made of it, through the layers between. */
export interface Route {
  from: number
  to: number
  /** Which of the inputs of `to`. */
  input: number
  /** In units: `x` counts layers, `y` places in a layer, 0 in the middle. */
  points: Point[]
}

export interface GraphLayout {
  /** Where each node stands, in units. */
  places: Point[]
  routes: Route[]
  layers: number
  /** The most places that a layer takes. */
  breadth: number
}

/** A place in a layer: a node, or where a long edge passes. */
interface Seat {
  node: number
  above: Seat[]
  below: Seat[]
  layer: number
  y: number
}

/**
 * Puts the nodes of a graph into layers, inputs before what is made of them, with few crossings: every layer is sorted by
 * where its neighbours stand, several times to and fro. `nodes`: each after all of its inputs.
 * Source: Sugiyama, Tagawa and Toda, Methods for visual understanding of hierarchical system structures, 1981.
 */
export function layoutGraph(nodes: readonly Made[]): GraphLayout {
  const depths = layersOf(nodes)
  const seats = nodes.map((_, node): Seat => ({ node, above: [], below: [], layer: depths[node], y: 0 }))
  const layers: Seat[][] = Array.from({ length: Math.max(0, ...depths) + 1 }, () => [])
  for (const seat of seats) layers[seat.layer].push(seat)
  const chains = nodes.flatMap(({ inputs }, to) =>
    inputs.map((from, input) => ({ from, to, input, chain: chainBetween(seats[from], seats[to], layers) })),
  )
  for (const layer of layers) spread(layer)
  for (let sweep = 0; sweep < 8; sweep++) {
    const down = sweep % 2 === 0
    for (const layer of down ? layers : layers.toReversed()) sortLayer(layer, down ? 'above' : 'below')
  }
  const place = ({ layer, y }: Seat): Point => ({ x: layer, y })
  return {
    places: seats.map(place),
    routes: chains.map(({ chain, ...route }) => ({ ...route, points: chain.map(place) })),
    layers: layers.length,
    breadth: Math.max(1, ...layers.map(({ length }) => length)),
  }
}

/** The longest way from a leaf; a leaf itself stands just before its first use. */
function layersOf(nodes: readonly Made[]): number[] {
  const depths: number[] = []
  for (const { inputs } of nodes) depths.push(inputs.length === 0 ? 0 : 1 + Math.max(...inputs.map((i) => depths[i])))
  return nodes.map(({ inputs }, node) => {
    if (inputs.length > 0) return depths[node]
    const uses = nodes.flatMap((other, i) => (other.inputs.includes(node) ? [depths[i]] : []))
    return uses.length === 0 ? 0 : Math.min(...uses) - 1
  })
}

function chainBetween(from: Seat, to: Seat, layers: Seat[][]): Seat[] {
  const chain = [from]
  for (let layer = from.layer + 1; layer < to.layer; layer++) {
    const passing: Seat = { node: -1, above: [], below: [], layer, y: 0 }
    layers[layer].push(passing)
    chain.push(passing)
  }
  chain.push(to)
  for (let i = 1; i < chain.length; i++) {
    chain[i - 1].below.push(chain[i])
    chain[i].above.push(chain[i - 1])
  }
  return chain
}

function sortLayer(layer: Seat[], side: 'above' | 'below') {
  const wishes = new Map(
    layer.map((seat) => [seat, seat[side].length === 0 ? seat.y : mean(seat[side].map(({ y }) => y))]),
  )
  layer.sort((a, b) => wishes.get(a)! - wishes.get(b)!)
  spread(layer)
}

/** A unit from each to the next, the middle at 0. */
function spread(layer: Seat[]) {
  for (const [i, seat] of layer.entries()) seat.y = i - (layer.length - 1) / 2
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
