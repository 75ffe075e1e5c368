import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { broadcastable, checkGradient, expectNear, numbersIn, shape } from '../../../../test/arbitraries.ts'
import * as tf from '../index.ts'
import { ops, type Tensor } from '../index.ts'

const sigmoid = (v: number) => 1 / (1 + Math.exp(-v))
const softplus = (v: number) => Math.log(1 + Math.exp(v))

/** The activations by their textbook formulas. */
const formulas: Record<string, (v: number) => number> = {
  relu: (v) => Math.max(0, v),
  relu6: (v) => Math.min(6, Math.max(0, v)),
  leakyRelu: (v) => (v > 0 ? v : 0.2 * v),
  elu: (v) => (v > 0 ? v : Math.exp(v) - 1),
  selu: (v) => 1.0507009873554805 * (v > 0 ? v : 1.6732632423543772 * (Math.exp(v) - 1)),
  sigmoid,
  hardSigmoid: (v) => Math.min(1, Math.max(0, v / 5 + 0.5)),
  tanh: (v) => 1 - 2 / (Math.exp(2 * v) + 1),
  softplus,
  logSigmoid: (v) => Math.log(sigmoid(v)),
  silu: (v) => v * sigmoid(v),
  swish: (v) => v * sigmoid(v),
  mish: (v) => v * Math.tanh(softplus(v)),
  geluTanh: (v) => (v / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (v + 0.044715 * v ** 3))),
  gelu: (v) => v * normal(v),
}

/** The chance that a normal number is smaller than v, summed up in small steps from -10 on (Simpson's rule). */
function normal(v: number): number {
  const n = 4000
  const h = (v + 10) / n
  const bell = (i: number) => Math.exp(-((-10 + i * h) ** 2) / 2) / Math.sqrt(2 * Math.PI)
  let sum = bell(0) + bell(n)
  for (let i = 1; i < n; i++) sum += (i % 2 === 0 ? 2 : 4) * bell(i)
  return (sum * h) / 3
}

describe.each(Object.entries(formulas))('%s', (name, formula) => {
  const op = (ops as Record<string, unknown>)[name] as (x: tf.TensorLike) => Tensor

  test('equals its formula, and its gradient the slope', () => {
    fc.assert(
      fc.property(shape(0, 2), fc.nat(100), (dims, seed) => {
        const x = numbersIn(dims, seed)
        expectNear(op(x), dims, Array.from(x.dataSync(), formula))
        checkGradient(op, [x])
      }),
      { numRuns: 15 },
    )
  })

  test('stays a number, with its gradient, far from 0 too', () => {
    const x = tf.tensor([-1e12, -1000, -90, 0, 90, 1000, 1e12])
    const gradient = tf.grad(op)(x)
    for (const v of [...op(x.slice(0, 4)).dataSync(), ...gradient.dataSync()]) expect(v).toSatisfy(Number.isFinite)
    for (const v of op(x).dataSync()) expect(v).not.toBeNaN()
  })
})

test('prelu bends at 0 by a leak of its own, whatever was stretched', () => {
  fc.assert(
    fc.property(broadcastable, ([p, q]) => {
      const [x, alpha] = [numbersIn(p, 1), numbersIn(q, 2)]
      const expected = x.maximum(0).add(alpha.mul(x.minimum(0)))
      expectNear(x.prelu(alpha), expected.shape, Array.from(expected.dataSync()))
      checkGradient((y, a) => y.prelu(a), [x, alpha])
    }),
    { numRuns: 25 },
  )
})

test('at 0, prelu and leakyRelu have the slope of the leak', () => {
  expect(
    tf
      .grad((x) => x.prelu(0.25))([0])
      .arraySync(),
  ).toEqual([0.25])
  expect(
    tf
      .grad((x) => x.leakyRelu(0.25))([0])
      .arraySync(),
  ).toEqual([0.25])
})

describe('dropout', () => {
  test('sets a part to 0, enlarges the rest, and hands the gradient to what is left', () => {
    fc.assert(
      fc.property(fc.constantFrom(0.1, 0.5, 0.9), fc.nat(1000), (rate, seed) => {
        const x = tf.ones([50, 40])
        const y = x.dropout(rate, null, seed)
        const kept = y.notEqual(0)
        expect(kept.mean().dataSync()[0]).toBeCloseTo(1 - rate, 1)
        expectNear(
          y,
          [50, 40],
          Array.from(kept.dataSync(), (k) => k / (1 - rate)),
          5,
        )
        const gradient = tf.grad((z) => z.dropout(rate, null, seed))(x)
        expect(gradient.arraySync()).toEqual(y.arraySync())
      }),
      { numRuns: 20 },
    )
  })

  test('is the same for the same seed, another for another, and draws from the main stream without one', () => {
    const drop = (seed?: number) => tf.ones([64]).dropout(0.5, null, seed).dataSync().join()
    expect(drop(1)).toBe(drop(1))
    expect(drop(1)).not.toBe(drop(2))
    tf.setSeed(3)
    const first = drop()
    expect(drop()).not.toBe(first)
    tf.setSeed(3)
    expect(drop()).toBe(first)
  })

  test('decides for all that a lot is stretched over', () => {
    const y = tf.ones([3, 40]).dropout(0.5, [1, 40], 7).arraySync() as number[][]
    expect(y[1]).toEqual(y[0])
    expect(new Set(y[0])).toEqual(new Set([0, 2]))
  })

  test('refuses a rate of 1', () => {
    expect(() => tf.ones([2]).dropout(1)).toThrow('dropout: the rate must be at least 0 and less than 1, got 1')
  })
})
