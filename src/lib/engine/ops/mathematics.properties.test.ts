import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { broadcastable, checkGradient, expectNear, numbersIn, shape } from '../../../../test/arbitraries.ts'
import * as tf from '../index.ts'
import { ops, type Tensor } from '../index.ts'

/** Functions of one number as mathematics defines them, and where they are defined, from numbers of any size. */
const functions: Record<string, [f: (v: number) => number, domain?: (x: Tensor) => Tensor]> = {
  neg: [(v) => -v],
  abs: [Math.abs],
  square: [(v) => v * v],
  sqrt: [Math.sqrt, (x) => x.abs()],
  rsqrt: [(v) => 1 / Math.sqrt(v), (x) => x.abs()],
  reciprocal: [(v) => 1 / v],
  exp: [Math.exp],
  expm1: [(v) => Math.exp(v) - 1],
  log: [Math.log, (x) => x.abs()],
  log1p: [(v) => Math.log(1 + v), (x) => x.abs()],
  sin: [Math.sin],
  cos: [Math.cos],
  tan: [(v) => Math.sin(v) / Math.cos(v), (x) => x.mul(0.3)],
  asin: [Math.asin, (x) => x.mul(0.2)],
  acos: [Math.acos, (x) => x.mul(0.2)],
  atan: [Math.atan],
  sinh: [(v) => (Math.exp(v) - Math.exp(-v)) / 2],
  cosh: [(v) => (Math.exp(v) + Math.exp(-v)) / 2],
  asinh: [(v) => Math.sign(v) * Math.log(Math.abs(v) + Math.sqrt(v * v + 1))],
  acosh: [(v) => Math.log(v + Math.sqrt(v * v - 1)), (x) => x.abs().add(1)],
  atanh: [(v) => Math.log((1 + v) / (1 - v)) / 2, (x) => x.mul(0.2)],
}

describe.each(Object.entries(functions))('%s', (name, [f, domain = (x) => x]) => {
  const op = (ops as Record<string, unknown>)[name] as (x: tf.TensorLike) => Tensor

  test('is the function, in any shape, and its gradient and that of its gradient equal the slopes', () => {
    fc.assert(
      fc.property(shape(0, 3), fc.nat(1000), (dims, seed) => {
        const x = domain(numbersIn(dims, seed))
        expectNear(op(x), dims, Array.from(x.dataSync(), f))
        checkGradient(op, [x])
        const slope = (y: Tensor) => tf.grad(op)(y).add(y.mul(0))
        checkGradient(slope, [x])
      }),
      { numRuns: 12 },
    )
  })
})

const positive = (x: Tensor) => x.abs().add(0.1)

test.each<[string, (a: Tensor, b: Tensor) => Tensor, (a: number, b: number) => number]>([
  ['pow', (a, b) => positive(a).pow(b), (a, b) => (Math.abs(a) + 0.1) ** b],
  ['mod', (a, b) => a.mod(positive(b)), (a, b) => a - (Math.abs(b) + 0.1) * Math.floor(a / (Math.abs(b) + 0.1))],
])('%s is the function of two numbers, whatever was stretched, and its gradient equals the slope', (_, op, f) => {
  fc.assert(
    fc.property(broadcastable, ([p, q]) => {
      const [a, b] = [numbersIn(p, 1), numbersIn(q, 2)]
      const y = op(a, b)
      const [u, v] = [a, b].map((x) => x.broadcastTo(y.shape).dataSync())
      expectNear(
        y,
        y.shape,
        Array.from(u, (left, i) => f(left, v[i])),
      )
      checkGradient(op, [a, b])
    }),
    { numRuns: 25 },
  )
})

test('moments are the mean and the average square of the distance from it', () => {
  fc.assert(
    fc.property(shape(1, 3), fc.boolean(), (dims, keep) => {
      const x = numbersIn(dims, 1)
      const { mean, variance } = x.moments(0, keep)
      const centred = x.sub(x.mean(0, true))
      expectNear(mean, mean.shape, Array.from(x.mean(0).dataSync()))
      expectNear(variance, mean.shape, Array.from(centred.mul(centred).mean(0).dataSync()))
      checkGradient((y) => y.moments(0, keep).variance, [x])
    }),
    { numRuns: 15 },
  )
})

test('a variance far from zero keeps its digits', () => {
  expect(
    tf
      .tensor([1e4, 1e4 + 1, 1e4 + 2])
      .moments()
      .variance.dataSync()[0],
  ).toBeCloseTo(2 / 3, 6)
})
