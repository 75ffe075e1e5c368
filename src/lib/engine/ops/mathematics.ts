import { erf as erfOf } from '../kernels/erf.ts'
import { squareBack } from '../kernels/slopes.ts'
import { same, type Unary, unary } from '../kinds/unary.ts'
import { onlyFloat } from '../tensor/of-type.ts'
import { add, div, mul, pow } from './arithmetic.ts'
import { sign } from './rounding.ts'

export const neg: Unary = unary({
  name: 'neg',
  summary: 'Changes the sign.',
  formula: String.raw`y = -x,\quad \bar x = -\bar y`,
  value: (v) => -v,
  dtype: same,
  backward: ({ grad }) => neg(grad),
  examples: [[[-2, 0.5, 3]]],
})

export const abs: Unary = unary({
  name: 'abs',
  summary: 'The distance from zero. At zero itself we take the slope 0, half way between -1 and 1.',
  formula: String.raw`y = |x|,\quad \bar x = \bar y\,\operatorname{sign} x`,
  value: Math.abs,
  dtype: same,
  backward: ({ grad, inputs: [x] }) => mul(grad, sign(x)),
  examples: [[[-2, 0.5, 3]]],
})

export const square: Unary = unary({
  name: 'square',
  summary: 'Multiplies each element by itself.',
  formula: String.raw`y = x^2,\quad \bar x = 2\bar y\,x`,
  value: (v) => v * v,
  dtype: same,
  backward: ({ grad, inputs: [x] }) => mul(grad, mul(2, x)),
  fused: squareBack,
  examples: [[[-2, 0.5, 3]]],
})

export const sqrt: Unary = unary({
  name: 'sqrt',
  summary: 'The square root.',
  formula: String.raw`y = \sqrt x,\quad \bar x = \frac{\bar y}{2y}`,
  value: Math.sqrt,
  dtype: onlyFloat('sqrt'),
  backward: ({ grad, output }) => div(grad, mul(2, output)),
  examples: [[[0.25, 1, 9]]],
})

export const rsqrt: Unary = unary({
  name: 'rsqrt',
  summary: 'One over the square root.',
  formula: String.raw`y = \frac{1}{\sqrt x},\quad \bar x = -\tfrac{1}{2}\,\bar y\,y^3`,
  value: (v) => 1 / Math.sqrt(v),
  dtype: onlyFloat('rsqrt'),
  backward: ({ grad, output }) => mul(grad, mul(-0.5, pow(output, 3))),
  examples: [[[0.25, 1, 9]]],
})

export const reciprocal: Unary = unary({
  name: 'reciprocal',
  summary: 'One over each element.',
  formula: String.raw`y = \frac{1}{x},\quad \bar x = -\bar y\,y^2`,
  value: (v) => 1 / v,
  backward: ({ grad, output }) => neg(mul(grad, square(output))),
  examples: [[[-2, 0.5, 4]]],
})

export const exp: Unary = unary({
  name: 'exp',
  summary: 'e to the power of each element. It is its own slope.',
  formula: String.raw`y = e^x,\quad \bar x = \bar y\,y`,
  value: Math.exp,
  backward: ({ grad, output }) => mul(grad, output),
  examples: [[[-2, 0, 1.5]]],
})

export const expm1: Unary = unary({
  name: 'expm1',
  summary: 'exp(x) - 1, exact near zero.',
  formula: String.raw`y = e^x - 1,\quad \bar x = \bar y\,(y + 1)`,
  value: Math.expm1,
  backward: ({ grad, output }) => mul(grad, add(output, 1)),
  examples: [[[-2, 1e-4, 1.5]]],
})

export const log: Unary = unary({
  name: 'log',
  summary: 'The natural logarithm.',
  formula: String.raw`y = \ln x,\quad \bar x = \frac{\bar y}{x}`,
  value: Math.log,
  dtype: onlyFloat('log'),
  backward: ({ grad, inputs: [x] }) => div(grad, x),
  examples: [[[0.25, 1, 9]]],
})

export const log1p: Unary = unary({
  name: 'log1p',
  summary: 'log(1 + x), exact near zero.',
  formula: String.raw`y = \ln(1 + x),\quad \bar x = \frac{\bar y}{1 + x}`,
  value: Math.log1p,
  backward: ({ grad, inputs: [x] }) => div(grad, add(x, 1)),
  examples: [[[-0.5, 1e-4, 9]]],
})

export const erf: Unary = unary({
  name: 'erf',
  summary: 'The error function: the bell curve, summed up from the middle.',
  formula: String.raw`y = \frac{2}{\sqrt\pi}\int_0^x e^{-t^2}\,dt,\quad \bar x = \bar y\,\frac{2}{\sqrt\pi}\,e^{-x^2}`,
  value: erfOf,
  backward: ({ grad, inputs: [x] }) => mul(grad, mul(2 / Math.sqrt(Math.PI), exp(neg(square(x))))),
  examples: [[[-2, 0, 0.5, 3]]],
})
