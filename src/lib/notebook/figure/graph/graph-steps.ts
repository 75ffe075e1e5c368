import type { GraphNode } from '#lib/kernel/output/graph-node.ts'

/** What a step does: nothing yet, compute a node, begin the way back, or apply the rule of a node. */
export type GraphStep =
  | { type: 'given' }
  | { type: 'forward'; node: number }
  | { type: 'seed'; node: number }
  | { type: 'backward'; node: number }

/** One part of a gradient: what the rule of `by` sent to its input number `input`. */
export interface Part {
  by: number
  input: number
  values: number[]
}

/** What is known of a node after a step. */
export interface Known {
  value: boolean
  /** The parts that have arrived; the node that all began with has none. */
  parts: Part[]
  /** Their sum, element by element; null before the first. */
  grad: number[] | null
  /** Whether all parts are there that ever come. */
  complete: boolean
}

/** All steps of a graph: what is given, then each op forward, then from the end back. `nodes`: each after its inputs. */
export function stepsOf(nodes: readonly GraphNode[]): GraphStep[] {
  const ops = nodes.flatMap(({ inputs }, node) => (inputs.length > 0 ? [node] : []))
  const back = ops.filter((node) => nodes[node].sends.some((sent) => sent !== null)).reverse()
  return [
    { type: 'given' },
    ...ops.map((node): GraphStep => ({ type: 'forward', node })),
    { type: 'seed', node: nodes.length - 1 },
    ...back.map((node): GraphStep => ({ type: 'backward', node })),
  ]
}

/** What is known of every node after so many steps. */
export function knownAfter(nodes: readonly GraphNode[], steps: readonly GraphStep[], count: number): Known[] {
  const done = steps.slice(0, count + 1)
  const reached = (type: GraphStep['type'], node: number) =>
    done.some((step) => step.type === type && 'node' in step && step.node === node)
  const uses = (node: number): Part[] =>
    nodes.flatMap(({ inputs, sends }, by) =>
      inputs.flatMap((from, input) =>
        from === node && sends[input] ? [{ by, input, values: sends[input].map(Number) }] : [],
      ),
    )
  return nodes.map(({ inputs }, node) => {
    const all = uses(node)
    const parts = all.filter(({ by }) => reached('backward', by))
    const begins = reached('seed', node)
    return {
      value: inputs.length === 0 || reached('forward', node),
      parts,
      grad: begins ? nodes[node].values.map(() => 1) : sum(parts),
      complete: begins || (parts.length > 0 && parts.length === all.length),
    }
  })
}

function sum(parts: Part[]): number[] | null {
  return parts.length === 0
    ? null
    : parts[0].values.map((_, i) => parts.reduce((total, { values }) => total + values[i], 0))
}
