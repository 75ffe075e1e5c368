import type { GraphNode } from '#lib/kernel/output/graph-node.ts'
import { coordinate, label } from '../svg.ts'
import type { DrawContext, Point } from '../types.ts'
import { type Frame, frameFor } from './frame.ts'
import { type GraphStep, type Known, knownAfter, stepsOf } from './graph-steps.ts'
import { layoutGraph, type Route } from './layout.ts'
import { numbersText, signOf } from './node-text.ts'

const radius = 15

/** A computing graph after so many steps, as the inside of an `<svg>`: values in ink, gradients after a ∂. */
export function drawGraph(nodes: readonly GraphNode[], count: number, { narrow }: Pick<DrawContext, 'narrow'>): string {
  const layout = layoutGraph(nodes)
  const frame = frameFor(layout, narrow)
  const steps = stepsOf(nodes)
  const now = steps[Math.min(count, steps.length - 1)]
  const known = knownAfter(nodes, steps, count)
  const edges = layout.routes.map((route) => drawEdge(route, nodes, known, now, frame))
  const bodies = nodes.map((node, i) => drawNode(node, known[i], isNow(now, i), frame.at(layout.places[i]), frame))
  return [...edges.map(({ line }) => line), ...bodies, ...edges.map(({ part }) => part)].join('')
}

const isNow = (now: GraphStep, node: number): boolean => 'node' in now && now.node === node

function drawEdge(route: Route, nodes: readonly GraphNode[], known: Known[], now: GraphStep, frame: Frame) {
  const { from, to, input } = route
  const points = route.points.map(frame.at)
  // An op that takes one node twice has two edges: they part in the middle.
  const twins = nodes[to].inputs.filter((other) => other === from).length
  const bow =
    twins < 2 ? 0 : (nodes[to].inputs.slice(0, input).filter((other) => other === from).length - (twins - 1) / 2) * 34
  const ends = [
    edgeEnd(points[0], nodes[from], frame, 1),
    ...points.slice(1, -1),
    edgeEnd(points.at(-1)!, nodes[to], frame, -1),
  ]
  const part = known[from].parts.find((one) => one.by === to && one.input === input)
  const active = isNow(now, to) && (now.type === 'forward' || (now.type === 'backward' && part !== undefined))
  const look = part ? ' back' : known[to].value ? ' done' : ''
  const line = `<path class="edge${look}${active ? ' active' : ''}" d="${curve(ends, frame, bow)}"/>${tip(ends, frame, part !== undefined)}`
  const shown = part && (known[from].parts.length > 1 || active)
  const text = shown ? numbersText(part.values, nodes[from].shape) : ''
  return { line, part: text && label(text, labelAt(ends, frame, bow), 'grad said', frame.across ? 'middle' : 'start') }
}

/** Where an edge meets a node: its border, not its middle. */
function edgeEnd({ x, y }: Point, { op }: GraphNode, { across }: Frame, side: 1 | -1): Point {
  return across ? { x: x + side * (halfWidth(op) + 2), y } : { x, y: y + side * (radius + 2) }
}

const halfWidth = (op: string): number => Math.max(radius, signOf(op).length * 4 + 7)

/** Leaves and arrives straight ahead, whatever lies between. */
function curve(points: Point[], { across }: Frame, bow: number): string {
  const d = [`M${xy(points[0])}`]
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]]
    const half = across ? (b.x - a.x) / 2 : (b.y - a.y) / 2
    const [c1, c2] = across
      ? [
          { x: a.x + half, y: a.y + bow },
          { x: b.x - half, y: b.y + bow },
        ]
      : [
          { x: a.x + bow, y: a.y + half },
          { x: b.x + bow, y: b.y - half },
        ]
    d.push(`C${xy(c1)} ${xy(c2)} ${xy(b)}`)
  }
  return d.join('')
}

const xy = ({ x, y }: Point): string => `${coordinate(x)} ${coordinate(y)}`

/** An arrowhead at the end that is reached: on the way back, at the input. */
function tip(points: Point[], { across }: Frame, back: boolean): string {
  const { x, y } = back ? points[0] : points.at(-1)!
  const s = back ? 6 : -6
  const corners = across
    ? [
        [x + s, y - 3.5],
        [x + s, y + 3.5],
      ]
    : [
        [x - 3.5, y + s],
        [x + 3.5, y + s],
      ]
  const d = `M${xy({ x, y })}${corners.map(([cx, cy]) => `L${xy({ x: cx, y: cy })}`).join('')}Z`
  return `<path class="tip${back ? ' back' : ''}" d="${d}"/>`
}

/** Beside the edge, a little nearer to the node that the part goes to. */
function labelAt(points: Point[], { across }: Frame, bow: number): Point {
  const [a, b] = points
  // Across, a curve that leaves and arrives straight; one that descends is labelled later, clear of the numbers of `from`.
  const descends = points[1].y > points[0].y + 1
  const [ahead, aside] = across ? (descends ? [0.576, 0.648] : [0.424, 0.352]) : [0.5, 0.5]
  const off = bow * 0.72
  const x = a.x + (b.x - a.x) * (across ? ahead : aside)
  const y = a.y + (b.y - a.y) * (across ? aside : ahead)
  return across ? { x, y: y - 6 + off } : { x: x + 6 + off, y: y + 4 }
}

function drawNode(
  { name, op, values, shape }: GraphNode,
  known: Known,
  active: boolean,
  at: Point,
  frame: Frame,
): string {
  const half = halfWidth(op)
  const { x, y } = at
  const size = `x="${coordinate(x - half)}" y="${coordinate(y - radius)}" width="${2 * half}" height="${2 * radius}" rx="${radius}"`
  const body = `<rect class="node${op ? '' : ' leaf'}${known.value ? ' done' : ''}${active ? ' active' : ''}" ${size}/>`
  const inside = op
    ? label(signOf(op), { x, y: y + 4.5 }, 'op', 'middle')
    : label(name, { x, y: y + 5 }, 'letter', 'middle')
  const above =
    op && name
      ? label(
          name,
          frame.across ? { x, y: y - 21 } : { x: x - half - 6, y: y + 5 },
          'letter',
          frame.across ? 'middle' : 'end',
        )
      : ''
  const said = known.value ? numbersText(values.map(Number), shape) : ''
  const grad = known.grad ? `∂ ${numbersText(known.grad, shape)}${known.complete ? '' : ' …'}` : ''
  const place = (line: number): Point =>
    frame.across ? { x, y: y + 30 + 15 * line } : { x: x + half + 8, y: y - 3 + 15 * line }
  const anchor = frame.across ? 'middle' : 'start'
  const lines = [said && label(said, place(0), 'said', anchor), grad && label(grad, place(1), 'grad said', anchor)]
  return [body, inside, above, ...lines].join('')
}
