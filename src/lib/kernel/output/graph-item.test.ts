import { expect, test } from 'vitest'
import * as tf from '#lib/engine/index.ts'
import { maybeGraph } from './graph-item.ts'
import { itemFor } from './item-for.ts'

const [x, w] = [tf.scalar(3), tf.scalar(2)]
const graphOf = (f: () => tf.Tensor) => tf.graph(tf.trace(f), { names: { x, w } })

test('the graph of a tape is drawn: nodes in order, each with what its rule sends back', () => {
  expect(itemFor(graphOf(() => w.mul(x).mul(w)))).toEqual({
    type: 'graph',
    more: 0,
    nodes: [
      { name: 'w', op: '', inputs: [], shape: [], values: [2], sends: [] },
      { name: 'x', op: '', inputs: [], shape: [], values: [3], sends: [] },
      { name: '', op: 'mul', inputs: [0, 1], shape: [], values: [6], sends: [[6], [4]] },
      { name: '', op: 'mul', inputs: [2, 0], shape: [], values: [12], sends: [[2], [6]] },
    ],
  })
})

test('it can be sent as JSON, whatever its numbers are', () => {
  const item = maybeGraph(graphOf(() => x.sub(x).log().mul(w)))
  expect(JSON.parse(JSON.stringify(item))).toEqual(item)
  expect(item?.nodes.at(-1)?.values).toEqual(['-Infinity'])
})

test('what was computed after the result is left out', () => {
  const tape = tf.trace(() => {
    const product = w.mul(x)
    product.square()
    return product
  })
  expect(maybeGraph(tf.graph(tape))?.nodes.map(({ op }) => op)).toEqual(['', '', 'mul'])
})

test('of a long tape the beginning is shown, without a way back that would be incomplete', () => {
  const item = maybeGraph(
    graphOf(() => {
      let y = x
      for (let i = 0; i < 100; i++) y = y.mul(w)
      return y
    }),
  )
  expect([item?.nodes.length, item?.more]).toEqual([60, 42])
  expect(item?.nodes.flatMap(({ sends }) => sends).every((sent) => sent === null)).toBe(true)
})

test('other objects are no graphs', () => {
  const graph = graphOf(() => w.mul(x))
  for (const other of [null, 3, {}, { tensors: [], entries: [], output: 0 }, { ...graph, output: -1 }])
    expect(maybeGraph(other)).toBeNull()
  expect(maybeGraph({ ...graph, tensors: graph.tensors.toReversed() })).toBeNull()
  expect(maybeGraph({ ...graph, entries: [{ op: 'mul' }] })).toBeNull()
})

test('a layer is no graph, though it has an output: that getter throws and is not asked', () => {
  expect(maybeGraph(tf.layers.dense({ units: 1 }))).toBeNull()
})
