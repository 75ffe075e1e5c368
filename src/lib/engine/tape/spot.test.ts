import { afterEach, expect, test } from 'vitest'
import * as tf from '../index.ts'
import { type BadNumber, spotBadNumbers } from './spot.ts'

let end = () => {}
afterEach(() => end())

/** What is spotted while `f` runs. */
function spotted(f: () => unknown): BadNumber[] {
  const found: BadNumber[] = []
  end = spotBadNumbers((bad) => found.push(bad))
  f()
  end()
  return found
}

test('the first op that makes Infinity, and the first that makes NaN, are named with what they met', () => {
  const found = spotted(() => {
    const x = tf.tensor([1, 0, 2]).log()
    const y = x.sub([0, -Infinity, 0])
    return y.mul(2).sum()
  })
  expect(found).toEqual([
    { value: -Infinity, op: 'log', how: 'made', of: [0] },
    { value: NaN, op: 'sub', how: 'made', of: [-Infinity, -Infinity] },
  ])
})

test('finite numbers are not worth a word, nor is what only moves bad ones', () => {
  expect(spotted(() => tf.tensor([1, 2, 3, 4, 5, 6, 7]).exp().reshape([7, 1]).sum())).toEqual([])
  expect(spotted(() => tf.tensor([NaN, 1]).reshape([2, 1]).transpose())).toEqual([])
})

test.each([1, 2, 3, 4, 5, 8, 9, 1000])('it is found at every place of %i numbers', (size) => {
  for (const place of [0, size >> 1, size - 1]) {
    const values = new Float32Array(size).fill(1)
    values[place] = 0
    expect(spotted(() => tf.tensor(values).reciprocal())).toMatchObject([{ value: Infinity, op: 'reciprocal' }])
  }
})

test('a sum that grows too large is named without numbers that made it', () => {
  expect(spotted(() => tf.tensor([3e38, 3e38]).sum())).toEqual([{ value: Infinity, op: 'sum', how: 'made', of: [] }])
})

test('what an op was given is told from what it made', () => {
  expect(spotted(() => tf.tensor([NaN, 1]).add(1))).toMatchObject([{ value: NaN, op: 'add', how: 'given' }])
})

test('a loss that is finite may have a gradient that is not: its rule is named', () => {
  const found = spotted(() => tf.grad((x) => tf.sqrt(x).sum())(tf.tensor([0, 1])))
  expect(found).toMatchObject([{ value: Infinity, op: 'sqrt', how: 'rule' }])
})

test('so is that of an op that has its rules in one loop, not the op after it', () => {
  const loss = (x: tf.Tensor) => tf.softmaxCrossEntropy([3e38, 0], x.mul(2))
  const found = spotted(() => tf.grad(loss)(tf.tensor([0, 0]), 4))
  expect(found).toMatchObject([{ value: -Infinity, op: 'softmaxCrossEntropy', how: 'rule' }])
})

test('nobody is told any more once it has ended', () => {
  const found = spotted(() => {})
  tf.tensor([0]).log()
  expect(found).toEqual([])
})

test('a rule that threw in an earlier run is not taken for where this run’s numbers came from', () => {
  const broken = tf.customGrad((x: tf.Tensor) => ({
    value: x.mul(1),
    gradFunc: () => {
      throw new Error('broken')
    },
  }))
  expect(() => tf.grad((x) => broken(x).sum())(tf.scalar(2))).toThrow('broken')
  expect(spotted(() => tf.scalar(0).log())).toMatchObject([{ op: 'log', how: 'made' }])
})
