import { map } from '../kernels/elementwise.ts'
import { reluBack } from '../kernels/slopes.ts'
import { type Binary, binary } from '../kinds/binary.ts'
import { same, type Unary, unary } from '../kinds/unary.ts'
import { uniform } from '../kinds/uniform.ts'
import { type Op, op } from '../tape/op.ts'
import { promote, toFloat } from '../tensor/dtype.ts'
import { onlyFloat } from '../tensor/of-type.ts'
import type { TensorLike } from '../tensor/tensor-like.ts'
import { mul } from './arithmetic.ts'
import { greater } from './comparison.ts'
import { minimum } from './extremes.ts'
import { exp } from './mathematics.ts'
import { step } from './rounding.ts'
import { where } from './selecting.ts'

export const relu: Unary = unary({
  name: 'relu',
  summary: 'Lets positive elements pass and blocks the others. At 0 the slope is taken as 0.',
  formula: String.raw`y = \max(x, 0),\quad \bar x = \bar y\,[x > 0]`,
  value: (v) => Math.max(v, 0),
  dtype: same,
  backward: ({ grad, output }) => mul(grad, step(output)),
  fused: reluBack,
})

export const relu6: Unary = unary({
  name: 'relu6',
  summary: 'relu, but never more than 6.',
  formula: String.raw`y = \min(\max(x, 0), 6),\quad \bar x = \bar y\,[0 < x < 6]`,
  value: (v) => Math.min(Math.max(v, 0), 6),
  dtype: same,
  backward: ({ grad, inputs: [x] }) => mul(grad, mul(greater(x, 0), greater(6, x))),
  examples: [[[-2, 0.25, 3, 8]]],
})

export const leakyRelu: Op<[x: TensorLike, alpha?: number]> = op({
  name: 'leakyRelu',
  summary: 'relu that lets a little of the negative elements through.',
  formula: String.raw`y = \max(x, \alpha x),\quad \bar x = \bar y\,([x > 0] + \alpha\,[x \le 0])`,
  signature: (x, alpha = 0.2) => ({ inputs: [x], attributes: { alpha } }),
  forward: ([x], { alpha }) => map(x, toFloat(x.dtype), (v) => (v < 0 ? alpha * v : v)),
  backward: [({ grad, inputs: [x], attributes: { alpha } }) => mul(grad, step(x, alpha))],
  examples: [[[-2, -0.5, 0.25, 3]], [[-2, 3], 0.5]],
})

export const prelu: Binary = binary({
  name: 'prelu',
  summary: 'leakyRelu whose leak is learned, one for each channel.',
  formula: String.raw`y = \max(x, 0) + \alpha \min(x, 0),\quad \bar x = \bar y\,([x > 0] + \alpha\,[x \le 0]),\quad \bar\alpha = \bar y \min(x, 0)`,
  value: (v, alpha) => (v < 0 ? alpha * v : v),
  dtype: (x, alpha) => toFloat(promote(x, alpha)),
  backward: [
    ({ grad, inputs: [x, alpha] }) => mul(grad, where(greater(x, 0), 1, alpha)),
    ({ grad, inputs: [x] }) => mul(grad, minimum(x, 0)),
  ],
  examples: [[uniform([2, 2]), [0.1, 0.2]]],
})

export const elu: Unary = unary({
  name: 'elu',
  summary: 'Bends below zero towards -1 instead of stopping.',
  formula: String.raw`y = x\,[x > 0] + (e^x - 1)\,[x \le 0],\quad \bar x = \bar y\,([x > 0] + e^x\,[x \le 0])`,
  value: (v) => (v < 0 ? Math.expm1(v) : v),
  dtype: onlyFloat('elu'),
  backward: ({ grad, inputs: [x] }) => mul(grad, exp(minimum(x, 0))),
})

/** The constants for which layers of selu keep mean 0 and variance 1 (Klambauer et al. 2017). */
const seluAlpha = 1.6732632423543772
const seluScale = 1.0507009873554805

export const selu: Unary = unary({
  name: 'selu',
  summary: 'elu, scaled so that many layers keep mean 0 and variance 1.',
  formula: String.raw`y = \lambda\,(x\,[x > 0] + \alpha\,(e^x - 1)\,[x \le 0]),\quad \bar x = \bar y\,\lambda\,([x > 0] + \alpha\,e^x\,[x \le 0])`,
  value: (v) => seluScale * (v < 0 ? seluAlpha * Math.expm1(v) : v),
  backward: ({ grad, inputs: [x] }) =>
    mul(grad, where(greater(x, 0), seluScale, mul(seluScale * seluAlpha, exp(minimum(x, 0))))),
})
