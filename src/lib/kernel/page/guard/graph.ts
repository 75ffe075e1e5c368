import type { GraphNode } from '../../output/graph-node.ts'
import { type Check, count, either, list, misfit, nothing, number, oneOf, record, text } from './check.ts'

const numbers = list(either(number, oneOf('NaN', 'Infinity', '-Infinity')), 100)

const node: Check<GraphNode> = record({
  name: text(200),
  op: text(200),
  inputs: list(count(1000), 1000),
  shape: list(count(), 16),
  values: numbers,
  sends: list(nothing(numbers), 1000),
})

/** The nodes of a computing graph: at most a hundred, at least one, each after what it is made of. */
export const graphNodes: Check<GraphNode[]> = (value) => {
  const nodes = list(node, 100)(value)
  const inOrder = nodes.every(
    ({ inputs, sends }, place) => sends.length === inputs.length && inputs.every((i) => i < place),
  )
  return inOrder && nodes.length > 0 ? nodes : misfit('graph')
}
