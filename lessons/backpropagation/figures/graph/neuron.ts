import type { GraphNode } from '#lib/kernel/output/graph-node.ts'

/**
 * The neuron of the chapter, L = (w·tanh(w·x) − t)², as a graph: each node with its value, and with what its rule sends
 * back. `w` is used twice.
 */
export function neuron(w: number, x = 1.5, t = 1): GraphNode[] {
  const u = w * x
  const h = Math.tanh(u)
  const y = w * h
  const e = y - t
  const de = 2 * e
  const dh = de * w
  const du = dh * (1 - h * h)
  return [
    given('x', x),
    given('w', w),
    made('u', 'mul', u, [1, 0], [du * x, du * w]),
    made('h', 'tanh', h, [2], [du]),
    made('y', 'mul', y, [1, 3], [de * h, dh]),
    given('t', t),
    made('e', 'sub', e, [4, 5], [de, -de]),
    made('L', 'square', e * e, [6], [de]),
  ]
}

const given = (name: string, value: number): GraphNode => made(name, '', value, [], [])

function made(name: string, op: string, value: number, inputs: number[], sends: number[]): GraphNode {
  return { name, op, inputs, shape: [], values: [value], sends: sends.map((sent) => [sent]) }
}
