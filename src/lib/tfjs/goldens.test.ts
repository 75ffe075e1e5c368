// biome-ignore-all lint/suspicious/noExplicitAny: ops are called by name here.
import type { Tensor } from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Golden, gap, readGoldens, titled } from '../../../test/goldens/golden.ts'
import type { Backend } from './asset-names.ts'
import { tfjsAsset } from './bundle.ts'
import { loadTfjs, type Tf } from './load.ts'

type Run = (tf: Tf, inputs: any[], attrs: any) => Tensor

/** How to call the ops whose attributes are arguments, and what tfjs has no op for. */
const runs: Record<string, Run> = {
  ...Object.fromEntries(
    ['sum', 'mean', 'max', 'min', 'logSumExp', 'prod', 'cumsum', 'reverse'].map((name) => [
      name,
      (tf: any, [x], { axis }) => tf[name](x, axis),
    ]),
  ),
  gelu: (tf, [x]) => x.mul(0.5).mul(tf.erf(x.div(Math.SQRT2)).add(1)),
  geluTanh: (_, [x]) =>
    x.mul(0.5).mul(
      x
        .pow(3)
        .mul(0.044715)
        .add(x)
        .mul(Math.sqrt(2 / Math.PI))
        .tanh()
        .add(1),
    ),
  swish: (_, [x]) => x.mul(x.sigmoid()),
  mish: (_, [x]) => x.mul(x.softplus().tanh()),
  matMul: (tf, [a, b], { transposeA, transposeB }) => tf.matMul(a, b, transposeA, transposeB),
  conv2d: (tf, [x, w], { strides, pad, dilations }) => tf.conv2d(x, w, strides, pad, 'NHWC', dilations),
  depthwiseConv2d: (tf, [x, w], { strides, pad }) => tf.depthwiseConv2d(x, w, strides, pad),
  maxPool: (tf, [x], { filterSize, strides, pad }) => tf.maxPool(x, filterSize, strides, pad),
  avgPool: (tf, [x], { filterSize, strides, pad }) => tf.avgPool(x, filterSize, strides, pad),
  batchNorm: (tf, [x, mean, variance, offset, scale], { varianceEpsilon }) =>
    tf.batchNorm(x, mean, variance, offset, scale, varianceEpsilon),
  layerNorm(tf, [x, gamma, beta], { epsilon }) {
    const { mean, variance } = tf.moments(x, -1, true)
    return x.sub(mean).mul(variance.add(epsilon).rsqrt()).mul(gamma).add(beta)
  },
  transpose: (tf, [x], { perm }) => tf.transpose(x, perm),
  slice: (tf, [x], { begin, size }) => tf.slice(x, begin, size),
  concat: (tf, inputs, { axis }) => tf.concat(inputs, axis),
  stack: (tf, inputs, { axis }) => tf.stack(inputs, axis),
  pad: (tf, [x], { paddings }) => tf.pad(x, paddings),
  tile: (tf, [x], { reps }) => tf.tile(x, reps),
  gather: (tf, [x, indices], { axis }) => tf.gather(x, indices, axis),
  where: (tf, [condition, a, b]) => tf.where(condition.cast('bool'), a, b),
  clipByValue: (tf, [x], { min, max }) => tf.clipByValue(x, min, max),
  lstm: (tf, [x, W, U, b]) =>
    recurrent(tf, x, U, 2, ([h, c], xt) => {
      const [i, f, g, o] = xt.matMul(W).add(h.matMul(U)).add(b).split(4, 1)
      const next = f.sigmoid().mul(c).add(i.sigmoid().mul(g.tanh()))
      return [o.sigmoid().mul(next.tanh()), next]
    }),
  gru: (tf, [x, W, U, b]) =>
    recurrent(tf, x, U, 1, ([h], xt) => {
      const [az, ar, ah] = xt.matMul(W).add(b).split(3, 1)
      const [Uz, Ur, Uh] = U.split(3, 1)
      const z = az.add(h.matMul(Uz)).sigmoid()
      const r = ar.add(h.matMul(Ur)).sigmoid()
      const candidate = ah.add(r.mul(h).matMul(Uh)).tanh()
      return [z.mul(h).add(z.mul(-1).add(1).mul(candidate))]
    }),
  attention: (_, [q, k, v]) => q.matMul(k, false, true).div(2).softmax().matMul(v),
}

function recurrent(tf: Tf, x: any, U: any, states: number, step: (state: any[], xt: any) => any[]): Tensor {
  let state: any[] = Array.from({ length: states }, () => tf.zeros([x.shape[0], U.shape[0]]))
  for (const xt of x.unstack(1)) state = step(state, xt)
  return state[0]
}

const runOf = (tf: any, name: string): Run =>
  runs[name] ?? (tf.losses[name] ? (_, inputs) => tf.losses[name](...inputs) : (_, inputs) => tf[name](...inputs))

/** The largest difference of a case's value and gradients. Throws when tfjs does. */
function worst(tf: Tf, { op, attrs, inputs, output, dy, grads }: Golden): number {
  const xs = inputs.map(({ data, shape, dtype }) => tf.tensor(data, shape, dtype))
  const floats = grads.flatMap((g, i) => (g ? [i] : []))
  const f = (...given: Tensor[]) =>
    runOf(tf, op)(
      tf,
      xs.map((x, i) => (floats.includes(i) ? given[floats.indexOf(i)] : x)),
      attrs,
    )
  const given = floats.map((i) => xs[i])
  const gradients = tf.grads(f)(given, tf.tensor(dy.data, dy.shape))
  return Math.max(gap(f(...given), output), ...gradients.map((g, k) => gap(g, grads[floats[k]]!)))
}

describe.each<Backend>(['cpu', 'wasm'])('on %s', (backend) => {
  let tf: Tf
  beforeAll(async () => {
    tf = await loadTfjs(backend, tfjsAsset)
  })

  test.each(titled(readGoldens('torch-f64.json').cases))('%s is as in PyTorch', (_, golden) => {
    expect(worst(tf, golden)).toBeLessThan(2e-5)
  })
})
