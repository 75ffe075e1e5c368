import { expect, test } from 'vitest'
import * as tf from '../index.ts'
import { type Op, ops, type Tensor } from '../index.ts'

const partial = Object.values(ops).filter((op) => 'addInto' in op && op.addInto !== undefined) as unknown as Op[]

test('an op that adds its gradient into a sum says the same there as its rule', () => {
  expect(partial.map(({ name }) => name)).toContain('slice')
  for (const op of partial)
    for (const args of op.examples) {
      const { inputs, attributes } = op.signature(...(args as never[]))
      const x = tf.tensor(inputs[0] as number[], undefined, 'float64')
      const entry = { op, inputs: [x], attributes, output: x, saved: undefined }
      const output = op.forward([x], attributes, entry)
      const step = { ...entry, output, grad: output.mul(0.37).sin() }
      const sum = x.mul(0).add(5)
      op.addInto!(step, sum)
      const [rule] = op.backward as [(step: unknown) => Tensor]
      expect(sum.sub(5).dataSync()).toEqual(rule(step).add(5).sub(5).dataSync())
    }
})

test('the gradients of many parts of one tensor add up, with what comes another way', () => {
  const f = (x: Tensor) => {
    const parts = x.unstack(1).map((part, i) => part.mul(i + 1))
    return x
      .square()
      .add(tf.stack([...parts, parts[0]].slice(0, 3), 1))
      .add(x.slice([1, 0], [1, 2]).sum())
  }
  expect(tf.gradcheck(f, [[1, 2, 3], [4, 5, 6]]).ok).toBe(true) // biome-ignore format: two rows
  const x = tf.tensor([1, 2, 3])
  const { grad } = tf.valueAndGrad((y: Tensor) => y.add(y.slice(1, 1).sum()).add(y.slice(1, 1).sum()))(x)
  expect([...grad.dataSync()]).toEqual([1, 7, 1])
  expect([...x.dataSync()]).toEqual([1, 2, 3])
})

test('whoever watches sees what goes to the input of a part all the same', () => {
  const x = tf.tensor([1, 2, 3])
  const steps = [...tf.backwards(tf.trace(() => x.slice(1, 1).mul(2).sum()))]
  expect(steps.at(-1)!.inputGrads[0]!.arraySync()).toEqual([0, 2, 0])
})
