// biome-ignore-all lint/suspicious/noExplicitAny: ops are called by name here.
import { describe, expect, test } from 'vitest'
import { checkGolden, type Golden, type Run, readGoldens, titled } from '../../../test/goldens/golden.ts'
import * as tf from './index.ts'
import { losses, ops, type Tensor, train } from './index.ts'

/** Where an optimizer went, step by step, downhill on Σ a w² + b w. */
interface Trajectory {
  optimizer: string
  a: number[]
  b: number[]
  w0: number[]
  trajectory: number[][]
}

const goldens = readGoldens<{ cases: Golden[]; optimizers: Trajectory[] }>('torch-f64.json')

/** How to call the ops whose attributes are arguments, and the models that the goldens build of several ops. */
const runs: Record<string, Run> = {
  ...Object.fromEntries(
    ['sum', 'mean', 'max', 'min', 'logSumExp', 'prod', 'cumsum', 'reverse'].map((name) => [
      name,
      ([x], { axis }) => (ops as any)[name](x, axis),
    ]),
  ),
  matMul: ([a, b], { transposeA, transposeB }) => tf.matMul(a, b, transposeA, transposeB),
  transpose: ([x], { perm }) => tf.transpose(x, perm),
  slice: ([x], { begin, size }) => tf.slice(x, begin, size),
  concat: (inputs, { axis }) => tf.concat(inputs, axis),
  stack: (inputs, { axis }) => tf.stack(inputs, axis),
  pad: ([x], { paddings }) => tf.pad(x, paddings),
  tile: ([x], { reps }) => tf.tile(x, reps),
  gather: ([x, indices], { axis }) => tf.gather(x, indices, axis),
  conv2d: ([x, filter], { strides, pad, dilations }) => tf.conv2d(x, filter, strides, pad, 'NHWC', dilations),
  maxPool: ([x], { filterSize, strides, pad }) => tf.maxPool(x, filterSize, strides, pad),
  depthwiseConv2d: ([x, filter], { strides, pad }) => tf.depthwiseConv2d(x, filter, strides, pad),
  avgPool: ([x], { filterSize, strides, pad }) => tf.avgPool(x, filterSize, strides, pad),
  batchNorm: ([x, mean, variance, offset, scale], { varianceEpsilon }) =>
    tf.batchNorm(x, mean, variance, offset, scale, varianceEpsilon),
  layerNorm: ([x, scale, offset], { epsilon }) => tf.layerNorm(x, scale, offset, -1, epsilon),
  clipByValue: ([x], { min, max }) => tf.clipByValue(x, min, max),
  ...Object.fromEntries(
    Object.entries(losses).map(([name, loss]) => [
      name,
      ([labels, predictions]: Tensor[]) => loss(labels, predictions),
    ]),
  ),
  lstm: ([x, W, U, b]) =>
    recurrent(x, U, 2, ([h, c], xt) => {
      const [i, f, g, o] = xt.matMul(W).add(h.matMul(U)).add(b).split(4, 1)
      const next = f.sigmoid().mul(c).add(i.sigmoid().mul(g.tanh()))
      return [o.sigmoid().mul(next.tanh()), next]
    }),
  gru: ([x, W, U, b]) =>
    recurrent(x, U, 1, ([h], xt) => {
      const [az, ar, ah] = xt.matMul(W).add(b).split(3, 1)
      const [Uz, Ur, Uh] = U.split(3, 1)
      const z = az.add(h.matMul(Uz)).sigmoid()
      const r = ar.add(h.matMul(Ur)).sigmoid()
      const candidate = ah.add(r.mul(h).matMul(Uh)).tanh()
      return [z.mul(h).add(z.mul(-1).add(1).mul(candidate))]
    }),
  attention: ([q, k, v]) => q.matMul(k, false, true).div(2).softmax().matMul(v),
}

function recurrent(x: Tensor, U: Tensor, states: number, step: (state: Tensor[], xt: Tensor) => Tensor[]): Tensor {
  let state = Array.from({ length: states }, () => tf.zeros([x.shape[0], U.shape[0]], x.dtype))
  for (const xt of x.unstack(1)) state = step(state, xt)
  return state[0]
}

const runOf = (name: string): Run | undefined =>
  runs[name] ?? (name in ops ? (inputs) => (ops as any)[name](...inputs) : undefined)

test('the engine has every op of the goldens', () => {
  expect(goldens.cases.length).toBe(118)
  expect(goldens.cases.map(({ op }) => op).filter((op) => !runOf(op))).toEqual([])
})

describe.each(['float64', 'float32'] as const)('in %s', (dtype) => {
  test.each(titled(goldens.cases))('%s', (_, golden) => checkGolden(golden, runOf(golden.op)!, dtype))
})

/** Optimizers as PyTorch was asked for them, and how near we come: where ε stands elsewhere, not to the last digit. */
const optimizers: Record<string, [make: () => tf.Optimizer, digits: number]> = {
  sgd: [() => train.sgd(0.1), 12],
  momentum: [() => train.momentum(0.1, 0.9), 12],
  nesterov: [() => train.momentum(0.1, 0.9, true), 12],
  adam: [() => train.adam(0.1, 0.9, 0.999, 1e-7), 12],
  adamw: [() => train.adamW(0.1, 0.9, 0.999, 1e-8, 0.01), 12],
  adagrad: [() => train.adagrad(0.1), 6],
  rmsprop: [() => train.rmsprop(0.01, 0.9, 0, 1e-16), 6],
  adamax: [() => train.adamax(0.1, 0.9, 0.999, 1e-8), 10],
}

test('every optimizer of the goldens is compared, but adadelta, whose rule in tfjs is another', () => {
  expect(goldens.optimizers.map((o) => o.optimizer).sort()).toEqual([...Object.keys(optimizers), 'adadelta'].sort())
})

test.each(Object.entries(optimizers))('%s takes the same steps as in PyTorch', (name, [make, digits]) => {
  const { a, b, w0, trajectory } = goldens.optimizers.find((o) => o.optimizer === name)!
  const w = tf.variable(tf.tensor(w0, undefined, 'float64'))
  const optimizer = make()
  for (const expected of trajectory) {
    optimizer.minimize(() => w.square().mul(a).add(w.mul(b)).sum(), false, [w])
    for (const [i, v] of w.dataSync().entries()) expect(v).toBeCloseTo(expected[i], digits)
  }
})
