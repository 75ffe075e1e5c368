import { onlyFloat } from '../of-type.ts'
import { type Composed, composed } from '../op.ts'
import type { TensorLike } from '../tensor-like.ts'
import { around, type Unary, unary } from '../unary.ts'
import { add, div, mul, sub } from './arithmetic.ts'
import { greater, less } from './comparison.ts'
import { erf, neg, square } from './mathematics.ts'

const sigmoidOf = (v: number): number => 1 / (1 + Math.exp(-v))

export const sigmoid: Unary = unary({
  name: 'sigmoid',
  summary: 'Squashes each element into (0, 1).',
  formula: String.raw`y = \sigma(x) = \frac{1}{1 + e^{-x}},\quad \bar x = \bar y\,y\,(1 - y)`,
  value: sigmoidOf,
  dtype: onlyFloat('sigmoid'),
  backward: ({ grad, output }) => mul(grad, mul(output, sub(1, output))),
  examples: [[[-2, -0.5, 0, 30]]],
})

export const tanh: Unary = unary({
  name: 'tanh',
  summary: 'Squashes each element into (-1, 1).',
  formula: String.raw`y = \tanh x,\quad \bar x = \bar y\,(1 - y^2)`,
  value: Math.tanh,
  dtype: onlyFloat('tanh'),
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

export const hardSigmoid: Unary = unary({
  name: 'hardSigmoid',
  summary: 'Sigmoid drawn with a ruler: a straight line through one half, cut off at 0 and 1.',
  formula: String.raw`y = \min(\max(\tfrac{x}{5} + \tfrac12, 0), 1),\quad \bar x = \tfrac15\,\bar y\,[0 < y < 1]`,
  value: (v) => Math.min(Math.max(0.2 * v + 0.5, 0), 1),
  backward: ({ grad, output }) => mul(grad, mul(0.2, mul(greater(output, 0), less(output, 1)))),
  examples: [[[-4, -2, -0.5, 0.25, 3]]],
  tfjs: null,
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

export const geluTanh: Composed<[x: TensorLike]> = composed({
  name: 'geluTanh',
  summary: 'gelu, with its bell curve approximated by tanh (Hendrycks and Gimpel 2016).',
  formula: String.raw`y = \tfrac{x}{2}\left(1 + \tanh\Bigl(\sqrt{\tfrac2\pi}\,(x + 0.044715\,x^3)\Bigr)\right)`,
  compose: (x) => {
    const cubic = mul(x, add(1, mul(0.044715, square(x))))
    return mul(mul(0.5, x), add(1, tanh(mul(Math.sqrt(2 / Math.PI), cubic))))
  },
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
