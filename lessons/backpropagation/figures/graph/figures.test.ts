import { expect, test } from 'vitest'
import * as tf from '#lib/engine/index.ts'
import { maybeGraph } from '#lib/kernel/output/graph-item.ts'
import { drawContext } from '#lib/notebook/figure/drawing.ts'
import type { Figure } from '#lib/notebook/figure/types.ts'
import { figure } from '../computing-graph.ts'
import { neuron } from './neuron.ts'

test.each([0.5, -1.3, 0])('the graph of the neuron is the tape of our engine, w = %d', (weight) => {
  const [x, w, t] = [1.5, weight, 1].map((value) => tf.scalar(value, 'float64'))
  const tape = tf.trace(() => w.mul(w.mul(x).tanh()).sub(t).square())
  const ours = neuron(weight)
  const theirs = maybeGraph(tf.graph(tape, { names: { x, w, t } }))!.nodes
  for (const op of ['mul', 'tanh', 'sub', 'square']) {
    const [mine, other] = [ours, theirs].map((nodes) => nodes.filter((node) => node.op === op))
    expect(mine.length).toBe(other.length)
    for (const [i, node] of mine.entries()) {
      expect(node.values[0]).toBeCloseTo(Number(other[i].values[0]), 12)
      const names = (nodes: typeof ours, one: (typeof ours)[number]) => one.inputs.map((input) => nodes[input].name)
      for (const [k, name] of names(theirs, other[i]).entries()) {
        if (!name) continue // A leaf: only these have names on both sides.
        const sent = node.sends[names(ours, node).indexOf(name)]
        expect(sent?.[0]).toBeCloseTo(Number(other[i].sends[k]?.[0]), 12)
      }
    }
  }
})

test('draws every step for every weight, and says the sum over both uses of w', () => {
  const drawn = figure as unknown as Figure
  for (const layout of ['wide', 'narrow'] as const)
    for (const w of [-2, 0, 2])
      for (let step = 0; step <= 11; step++)
        expect(drawn.draw({ step, w }, drawContext(drawn, layout, 'en'))).not.toMatch(/NaN|undefined/)
  expect(figure.summary(figure.initial, 'en')).toContain('∂L/∂w = −0.611 + (−0.867) = −1.48')
  expect(figure.summary(figure.initial, 'zh')).toContain('∂L/∂w = −0.611 + (−0.867) = −1.48')
})
