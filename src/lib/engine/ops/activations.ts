import { erf as erfOf } from '../kernels/erf.ts'
import { sigmoidBack, tanhBack } from '../kernels/slopes.ts'
import { type Unary, unary } from '../kinds/unary.ts'
import { onlyFloat } from '../tensor/of-type.ts'
import { add, mul, sub } from './arithmetic.ts'
import { greater, less } from './comparison.ts'
import { erf, exp, neg, square } from './mathematics.ts'

const sigmoidOf = (v: number): number => 1 / (1 + Math.exp(-v))

export const sigmoid: Unary = unary({
  name: 'sigmoid',
  summary: 'Squashes each element into (0, 1).',
  formula: String.raw`y = \sigma(x) = \frac{1}{1 + e^{-x}},\quad \bar x = \bar y\,y\,(1 - y)`,
  value: sigmoidOf,
  dtype: onlyFloat('sigmoid'),
  backward: ({ grad, output }) => mul(grad, mul(output, sub(1, output))),
  fused: sigmoidBack,
  examples: [[[-2, -0.5, 0, 30]]],
})

export const tanh: Unary = unary({
  name: 'tanh',
  summary: 'Squashes each element into (-1, 1).',
  formula: String.raw`y = \tanh x,\quad \bar x = \bar y\,(1 - y^2)`,
  value: Math.tanh,
  dtype: onlyFloat('tanh'),
  backward: ({ grad, output }) => mul(grad, sub(1, square(output))),
  fused: tanhBack,
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
  backward: ({ grad, output }) => mul(mul(0.2, grad), mul(greater(output, 0), less(output, 1))),
  examples: [[[-4, -2, -0.5, 0.25, 3]]],
  tfjs: null,
})

/** x σ(x), under one of its two names. */
const selfGated = (name: string, otherName: string): Unary =>
  unary({
    name,
    summary: `Each element times its own sigmoid; also called ${otherName}.`,
    formula: String.raw`y = x\,\sigma(x),\quad \bar x = \bar y\,(\sigma(x) + y\,(1 - \sigma(x)))`,
    value: (v) => v / (1 + Math.exp(-v)),
    // The product rule, where x σ(x) is y: σ + x σ (1 − σ).
    backward: ({ grad, inputs: [x], output }) => {
      const gate = sigmoid(x)
      return mul(grad, add(gate, mul(output, sub(1, gate))))
    },
    tfjs: null,
  })

export const silu: Unary = selfGated('silu', 'swish')
export const swish: Unary = selfGated('swish', 'silu')

export const gelu: Unary = unary({
  name: 'gelu',
  summary: 'Each element times the chance that a normal number is smaller.',
  formula: String.raw`y = x\,\Phi(x) = \tfrac{x}{2}\left(1 + \operatorname{erf}\tfrac{x}{\sqrt 2}\right),\quad \bar x = \bar y \left(\Phi(x) + x\,\tfrac{1}{\sqrt{2\pi}}\,e^{-x^2/2}\right)`,
  value: (v) => (v / 2) * (1 + erfOf(v * Math.SQRT1_2)),
  backward: ({ grad, inputs: [x] }) => {
    const chance = mul(0.5, add(1, erf(mul(x, Math.SQRT1_2))))
    const bell = mul(1 / Math.sqrt(2 * Math.PI), exp(mul(-0.5, square(x))))
    return mul(grad, add(chance, mul(x, bell)))
  },
  tfjs: null,
})

/** √(2/π) (x + 0.044715 x³), whose tanh runs like erf(x / √2). */
const c = Math.sqrt(2 / Math.PI)
const cubicOf = (v: number): number => c * (v + 0.044715 * v * v * v)

export const geluTanh: Unary = unary({
  name: 'geluTanh',
  summary: 'gelu, with its bell curve approximated by tanh (Hendrycks and Gimpel 2016).',
  formula: String.raw`y = \tfrac{x}{2}(1 + t),\quad t = \tanh\Bigl(\sqrt{\tfrac2\pi}\,(x + 0.044715\,x^3)\Bigr),\quad \bar x = \bar y \left(\tfrac{1 + t}{2} + \tfrac{x}{2}\,(1 - t^2)\,\sqrt{\tfrac2\pi}\,(1 + 0.134145\,x^2)\right)`,
  value: (v) => (v / 2) * (1 + Math.tanh(cubicOf(v))),
  backward: ({ grad, inputs: [x] }) => {
    const squared = square(x)
    const t = tanh(mul(c, mul(x, add(1, mul(0.044715, squared)))))
    const slope = mul(sub(1, square(t)), mul(c, add(1, mul(0.134145, squared))))
    return mul(grad, mul(0.5, add(add(1, t), mul(x, slope))))
  },
  tfjs: null,
})

export const mish: Unary = unary({
  name: 'mish',
  summary: 'Each element times the tanh of its softplus.',
  formula: String.raw`y = x\,t,\quad t = \tanh(\ln(1 + e^x)),\quad \bar x = \bar y\,(t + x\,\sigma(x)\,(1 - t^2))`,
  // With u = eᵛ, tanh(ln(1 + u)) is (u² + 2u) / (u² + 2u + 2); from v = 20 on it is 1 to all digits.
  value: (v) => {
    const u = Math.exp(Math.min(v, 20))
    const n = u * (u + 2)
    return v * (n / (n + 2))
  },
  backward: ({ grad, inputs: [x] }) => {
    const t = tanh(softplus(x))
    return mul(grad, add(t, mul(mul(x, sigmoid(x)), sub(1, square(t)))))
  },
  tfjs: null,
})
