import { describe, expect, test } from 'vitest'
import * as tf from '#lib/engine/index.ts'
import { maybeGraph } from '#lib/kernel/output/graph-item.ts'
import type { GraphNode } from '#lib/kernel/output/graph-node.ts'
import { drawContext } from '../drawing.ts'
import type { Figure } from '../types.ts'
import { describeStep } from './describe-step.ts'
import { graphFigure } from './graph-figure.ts'
import { knownAfter, stepsOf } from './graph-steps.ts'

const [w, x] = [tf.scalar(2), tf.scalar(3)]
const nodesOf = (f: () => tf.Tensor): GraphNode[] => maybeGraph(tf.graph(tf.trace(f), { names: { w, x } }))!.nodes
/** L = (w·x)·w: w is used twice. */
const twice = nodesOf(() => w.mul(x).mul(w))
const knownOf = (name: string, step: number) => {
  const node = twice.findIndex((one) => one.name === name)
  return knownAfter(twice, stepsOf(twice), step)[node]
}

describe('stepping', () => {
  test('goes from what is given through the ops, turns at the end, and comes back', () => {
    expect(stepsOf(twice).map(({ type }) => type)).toEqual([
      'given',
      'forward',
      'forward',
      'seed',
      'backward',
      'backward',
    ])
  })

  test('a value is known once its op has run', () => {
    expect(knownAfter(twice, stepsOf(twice), 1).map(({ value }) => value)).toEqual([true, true, true, false])
  })

  test('a gradient grows by parts, and is complete with the last', () => {
    expect(knownOf('w', 3)).toMatchObject({ grad: null, complete: false })
    expect(knownOf('w', 4)).toMatchObject({ grad: [6], complete: false })
    expect(knownOf('w', 5)).toMatchObject({ grad: [12], complete: true })
  })

  test('at the end every gradient is the one that the engine gives', () => {
    const last = knownAfter(twice, stepsOf(twice), 5)
    const [dw, dx] = tf
      .grads((w, x) => w.mul(x).mul(w))([w, x])
      .map((grad) => grad.dataSync()[0])
    expect(last[twice.findIndex(({ name }) => name === 'w')].grad).toEqual([dw])
    expect(last[twice.findIndex(({ name }) => name === 'x')].grad).toEqual([dx])
  })
})

describe('the sentence of a step', () => {
  test('writes out the sum over all uses', () => {
    expect(describeStep(twice, 4, 'en')).toContain('∂L/∂w has 6.00 so far, and waits for more.')
    expect(describeStep(twice, 5, 'en')).toContain('∂L/∂w = 6.00 + 6.00 = 12.0.')
    expect(describeStep(twice, 5, 'zh')).toContain('∂L/∂w = 6.00 + 6.00 = 12.0。')
  })

  test('an op that takes one number twice sends two parts', () => {
    const square = nodesOf(() => x.mul(x))
    expect(describeStep(square, 3, 'en')).toContain('∂L/∂x = 3.00 + 3.00 = 6.00.')
  })
})

describe('the drawing', () => {
  const graphs: Record<string, GraphNode[]> = {
    twice,
    square: nodesOf(() => x.mul(x)),
    alone: nodesOf(() => x.neg()),
    deep: nodesOf(() => Array.from({ length: 12 }, () => w).reduce((y, v) => y.mul(v).tanh(), x)),
    matrices: nodesOf(() =>
      tf
        .ones([2, 3])
        .matMul(tf.ones([3, 4]))
        .add(tf.ones([4]))
        .sum(),
    ),
    unbounded: nodesOf(() => x.sub(x).log().mul(w)),
  }

  test.each(Object.keys(graphs))('%s is drawn after every step, in both layouts and languages', (name) => {
    const figure = graphFigure(graphs[name]) as unknown as Figure
    const [step] = figure.controls
    if (step.kind !== 'range') throw new Error('step: no slider')
    for (let at = step.min; at <= step.max; at++)
      for (const layout of ['wide', 'narrow'] as const)
        for (const locale of ['en', 'zh'] as const) {
          expect(figure.draw({ step: at }, drawContext(figure, layout, locale))).not.toMatch(/undefined|="[^"]*NaN/)
          expect(figure.summary({ step: at }, locale)).not.toMatch(/undefined|NaN\.\d/)
        }
  })

  test('names are text, whatever they say', () => {
    const evil = graphs.alone.map((node) => ({ ...node, name: '<img src=x>', op: node.op && '<b>' }))
    const figure = graphFigure(evil) as unknown as Figure
    expect(figure.draw({ step: 3 }, drawContext(figure, 'wide', 'en'))).not.toMatch(/<img|<b>/)
  })

  test('says how much is left out', () => {
    expect(graphFigure(twice, 7).summary({ step: 0 }, 'en')).toContain('7 more')
  })
})
