import { zerosLike } from '../creation.ts'
import { toFloat } from '../dtype.ts'
import { map } from '../kernels/elementwise.ts'
import { type Composed, composed, type Op, op } from '../op.ts'
import type { TensorLike } from '../tensor-like.ts'
import { same, type Unary, unary } from '../unary.ts'
import { add, div, maximum, minimum, mul, sub } from './arithmetic.ts'
import { greater } from './comparison.ts'
import { where } from './indexing.ts'
import { erf, exp, neg, square } from './mathematics.ts'

const around: Parameters<Unary>[] = [[[-2, -0.5, 0.25, 3]]]

export const relu: Unary = unary({
  name: 'relu',
  summary: 'Lets positive elements pass and blocks the others. At 0 the slope is taken as 0.',
  formula: String.raw`y = \max(x, 0),\quad \bar x = \bar y\,[x > 0]`,
  value: (v) => (v < 0 ? 0 : v),
  dtype: same,
  backward: ({ grad, output }) => mul(grad, step(output)),
  examples: around,
})

export const step: Op<[x: TensorLike, alpha?: number]> = op({
  name: 'step',
  summary: '1 for positive elements, alpha for the others. Flat, so its gradient is 0.',
  formula: String.raw`y = [x > 0] + \alpha\,[x \le 0],\quad \bar x = 0`,
  signature: (x, alpha = 0) => ({ inputs: [x], attributes: { alpha } }),
  forward: ([x], { alpha }) => map(x, x.dtype, (v) => (v > 0 ? 1 : v !== v ? v : alpha)),
  backward: [({ grad }) => zerosLike(grad)],
  examples: [[[-2, -0.5, 0.25, 3]], [[-2, 3], 0.5]],
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

export const prelu: Composed<[x: TensorLike, alpha: TensorLike]> = composed({
  name: 'prelu',
  summary: 'leakyRelu whose leak is learned, one for each channel.',
  formula: String.raw`y = \max(x, 0) + \alpha \min(x, 0)`,
  compose: (x, alpha) => add(maximum(x, 0), mul(alpha, minimum(x, 0))),
  examples: [
    [
      [
        [-2, 3],
        [4, -5],
      ],
      [0.1, 0.2],
    ],
  ],
})

export const elu: Unary = unary({
  name: 'elu',
  summary: 'Bends below zero towards -1 instead of stopping.',
  formula: String.raw`y = x\,[x > 0] + (e^x - 1)\,[x \le 0],\quad \bar x = \bar y\,([x > 0] + e^x\,[x \le 0])`,
  value: (v) => (v < 0 ? Math.expm1(v) : v),
  backward: ({ grad, inputs: [x] }) => mul(grad, exp(minimum(x, 0))),
  examples: around,
})

/** The constants for which layers of selu keep mean 0 and variance 1 (Klambauer et al. 2017). */
const seluAlpha = 1.6732632423543772
const seluScale = 1.0507009873554805

export const selu: Unary = unary({
  name: 'selu',
  summary: 'elu, scaled so that many layers keep mean 0 and variance 1.',
  formula: String.raw`y = \lambda\,(x\,[x > 0] + \alpha\,(e^x - 1)\,[x \le 0])`,
  value: (v) => seluScale * (v < 0 ? seluAlpha * Math.expm1(v) : v),
  backward: ({ grad, inputs: [x] }) =>
    mul(grad, where(greater(x, 0), seluScale, mul(seluScale * seluAlpha, exp(minimum(x, 0))))),
  examples: around,
})

const sigmoidOf = (v: number): number => 1 / (1 + Math.exp(-v))

export const sigmoid: Unary = unary({
  name: 'sigmoid',
  summary: 'Squashes each element into (0, 1).',
  formula: String.raw`y = \sigma(x) = \frac{1}{1 + e^{-x}},\quad \bar x = \bar y\,y\,(1 - y)`,
  value: sigmoidOf,
  backward: ({ grad, output }) => mul(grad, mul(output, sub(1, output))),
  examples: [[[-2, -0.5, 0, 30]]],
})

export const tanh: Unary = unary({
  name: 'tanh',
  summary: 'Squashes each element into (-1, 1).',
  formula: String.raw`y = \tanh x,\quad \bar x = \bar y\,(1 - y^2)`,
  value: Math.tanh,
  backward: ({ grad, output }) => mul(grad, sub(1, square(output))),
  examples: [[[-2, -0.5, 0, 3]]],
})

/** log(1 + eᵛ) without overflow: for large v it is v itself. */
const softplusOf = (v: number): number => Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v)))

export const softplus: Unary = unary({
  name: 'softplus',
  summary: 'A smooth relu.',
  formula: String.raw`y = \ln(1 + e^x),\quad \bar x = \bar y\,\sigma(x)`,
  value: softplusOf,
  backward: ({ grad, inputs: [x] }) => mul(grad, sigmoid(x)),
  examples: [[[-40, -0.5, 0, 3, 800]]],
})

export const logSigmoid: Unary = unary({
  name: 'logSigmoid',
  summary: 'The logarithm of sigmoid, also where sigmoid itself would round to 0.',
  formula: String.raw`y = \ln \sigma(x),\quad \bar x = \bar y\,\sigma(-x)`,
  value: (v) => -softplusOf(-v),
  backward: ({ grad, inputs: [x] }) => mul(grad, sigmoid(neg(x))),
  examples: [[[-40, -0.5, 0, 3]]],
})

export const silu: Composed<[x: TensorLike]> = composed({
  name: 'silu',
  summary: 'Each element times its own sigmoid; also called swish.',
  formula: String.raw`y = x\,\sigma(x)`,
  compose: (x) => mul(x, sigmoid(x)),
  examples: around,
  tfjs: null,
})

export const swish: Composed<[x: TensorLike]> = composed({ ...silu, name: 'swish', compose: silu.compose })

export const gelu: Composed<[x: TensorLike]> = composed({
  name: 'gelu',
  summary: 'Each element times the chance that a normal number is smaller.',
  formula: String.raw`y = \tfrac{x}{2}\left(1 + \operatorname{erf}\tfrac{x}{\sqrt 2}\right)`,
  compose: (x) => mul(mul(0.5, x), add(1, erf(div(x, Math.SQRT2)))),
  examples: around,
  tfjs: null,
})

export const mish: Composed<[x: TensorLike]> = composed({
  name: 'mish',
  summary: 'Each element times the tanh of its softplus.',
  formula: String.raw`y = x \tanh(\ln(1 + e^x))`,
  compose: (x) => mul(x, tanh(softplus(x))),
  examples: around,
  tfjs: null,
})
