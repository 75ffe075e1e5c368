import { refuse } from '../base/fault.ts'
import type { AnyLayer } from '../base/layer.ts'
import type { Node } from '../base/node.ts'
import type { SymbolicTensor } from '../base/symbolic-tensor.ts'

/** How the layers of a model hang together. */
export interface Graph {
  /** Every use of a layer, in an order in which they can be computed. */
  readonly nodes: readonly Node[]
  /** Every layer once, those farthest from the outputs first: the order of weights and summary. */
  readonly layers: readonly AnyLayer[]
  /** How far each use is from the outputs. */
  readonly depths: ReadonlyMap<Node, number>
}

/** Walks back from the outputs. Throws when something is needed that none of the inputs gives. */
export function graphOf(inputs: readonly SymbolicTensor[], outputs: readonly SymbolicTensor[]): Graph {
  const seen: AnyLayer[] = []
  const nodes: Node[] = []
  const done = new Set<Node>()
  const visit = (node: Node): void => {
    if (done.has(node)) return
    done.add(node)
    if (!seen.includes(node.layer)) seen.push(node.layer)
    if (node.inputs.length === 0 && !inputs.some((x) => x.node === node))
      refuse(node.layer, 'is an input that the outputs need, but it is not among the inputs of the model')
    for (const x of node.inputs) visit(x.node)
    nodes.push(node)
  }
  for (const y of outputs) visit(y.node)
  const depths = depthsOf(nodes)
  const layers = seen
    .map((layer) => ({ layer, depth: Math.max(...nodes.filter((n) => n.layer === layer).map((n) => depths.get(n)!)) }))
    .sort((a, b) => b.depth - a.depth || seen.indexOf(a.layer) - seen.indexOf(b.layer))
    .map(({ layer }) => layer)
  for (const layer of layers)
    if (layers.some((other) => other !== layer && other.name === layer.name))
      refuse(layer, 'has the name of another layer of the model; give each its own')
  return { nodes, layers, depths }
}

/** The longest way from each node to an output; all uses of a shared layer count as its farthest so far. */
function depthsOf(nodes: readonly Node[]): Map<Node, number> {
  const depths = new Map<Node, number>()
  const layerDepths = new Map<AnyLayer, number>()
  for (const node of nodes.toReversed()) {
    const depth = Math.max(depths.get(node) ?? 0, layerDepths.get(node.layer) ?? 0)
    depths.set(node, depth)
    layerDepths.set(node.layer, depth)
    for (const x of node.inputs) depths.set(x.node, Math.max(depths.get(x.node) ?? 0, depth + 1))
  }
  return depths
}
