import { zerosLike } from '../creation.ts'
import { erf as erfOf } from '../kernels/erf.ts'
import type { Rule } from '../op.ts'
import type { Tensor } from '../tensor.ts'
import { same, type Unary, unary } from '../unary.ts'
import { add, div, mul, pow, sub } from './arithmetic.ts'

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

/** The rule of a staircase: its slope is 0 wherever it has one. */
const flat: Rule<readonly [Tensor]> = ({ grad }) => zerosLike(grad)

export const sign: Unary = unary({
  name: 'sign',
  summary: '-1, 0 or 1. Flat, so its gradient is 0.',
  formula: String.raw`y = \operatorname{sign} x,\quad \bar x = 0`,
  value: Math.sign,
  dtype: same,
  backward: flat,
  examples: [[[-2, 0.5, 3]]],
})

export const floor: Unary = unary({
  name: 'floor',
  summary: 'Rounds down. Flat between the jumps, so its gradient is 0.',
  formula: String.raw`y = \lfloor x \rfloor,\quad \bar x = 0`,
  value: Math.floor,
  dtype: same,
  backward: flat,
  examples: [[[-1.5, 0.5, 2.25]]],
})

export const ceil: Unary = unary({
  name: 'ceil',
  summary: 'Rounds up. Flat between the jumps, so its gradient is 0.',
  formula: String.raw`y = \lceil x \rceil,\quad \bar x = 0`,
  value: Math.ceil,
  dtype: same,
  backward: flat,
  examples: [[[-1.5, 0.5, 2.25]]],
})

export const round: Unary = unary({
  name: 'round',
  summary: 'Rounds to the nearest whole number, halves to the even one. Its gradient is 0.',
  formula: String.raw`y = \operatorname{round} x,\quad \bar x = 0`,
  value: (v) => (Math.abs(v % 1) === 0.5 ? 2 * Math.round(v / 2) : Math.round(v)),
  dtype: same,
  backward: flat,
  examples: [[[-1.6, 0.4, 2.25]]],
})

export const square: Unary = unary({
  name: 'square',
  summary: 'Multiplies each element by itself.',
  formula: String.raw`y = x^2,\quad \bar x = 2\bar y\,x`,
  value: (v) => v * v,
  dtype: same,
  backward: ({ grad, inputs: [x] }) => mul(grad, mul(2, x)),
  examples: [[[-2, 0.5, 3]]],
})

export const sqrt: Unary = unary({
  name: 'sqrt',
  summary: 'The square root.',
  formula: String.raw`y = \sqrt x,\quad \bar x = \frac{\bar y}{2y}`,
  value: Math.sqrt,
  backward: ({ grad, output }) => div(grad, mul(2, output)),
  examples: [[[0.25, 1, 9]]],
})

export const rsqrt: Unary = unary({
  name: 'rsqrt',
  summary: 'One over the square root.',
  formula: String.raw`y = \frac{1}{\sqrt x},\quad \bar x = -\tfrac{1}{2}\,\bar y\,y^3`,
  value: (v) => 1 / Math.sqrt(v),
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

export const sin: Unary = unary({
  name: 'sin',
  summary: 'The sine of an angle in radians.',
  formula: String.raw`y = \sin x,\quad \bar x = \bar y \cos x`,
  value: Math.sin,
  backward: ({ grad, inputs: [x] }) => mul(grad, cos(x)),
  examples: [[[-2, 0, 1]]],
})

export const cos: Unary = unary({
  name: 'cos',
  summary: 'The cosine of an angle in radians.',
  formula: String.raw`y = \cos x,\quad \bar x = -\bar y \sin x`,
  value: Math.cos,
  backward: ({ grad, inputs: [x] }) => neg(mul(grad, sin(x))),
  examples: [[[-2, 0.1, 1]]],
})

export const tan: Unary = unary({
  name: 'tan',
  summary: 'The tangent of an angle in radians.',
  formula: String.raw`y = \tan x,\quad \bar x = \bar y\,(1 + y^2)`,
  value: Math.tan,
  backward: ({ grad, output }) => mul(grad, add(1, square(output))),
  examples: [[[-1, 0, 0.5]]],
})

export const asin: Unary = unary({
  name: 'asin',
  summary: 'The angle whose sine is given.',
  formula: String.raw`y = \arcsin x,\quad \bar x = \frac{\bar y}{\sqrt{1 - x^2}}`,
  value: Math.asin,
  backward: ({ grad, inputs: [x] }) => div(grad, sqrt(sub(1, square(x)))),
  examples: [[[-0.5, 0, 0.9]]],
})

export const acos: Unary = unary({
  name: 'acos',
  summary: 'The angle whose cosine is given.',
  formula: String.raw`y = \arccos x,\quad \bar x = -\frac{\bar y}{\sqrt{1 - x^2}}`,
  value: Math.acos,
  backward: ({ grad, inputs: [x] }) => neg(div(grad, sqrt(sub(1, square(x))))),
  examples: [[[-0.5, 0, 0.9]]],
})

export const atan: Unary = unary({
  name: 'atan',
  summary: 'The angle whose tangent is given.',
  formula: String.raw`y = \arctan x,\quad \bar x = \frac{\bar y}{1 + x^2}`,
  value: Math.atan,
  backward: ({ grad, inputs: [x] }) => div(grad, add(1, square(x))),
  examples: [[[-2, 0, 1]]],
})

export const sinh: Unary = unary({
  name: 'sinh',
  summary: 'The hyperbolic sine.',
  formula: String.raw`y = \sinh x,\quad \bar x = \bar y \cosh x`,
  value: Math.sinh,
  backward: ({ grad, inputs: [x] }) => mul(grad, cosh(x)),
  examples: [[[-2, 0, 1]]],
})

export const cosh: Unary = unary({
  name: 'cosh',
  summary: 'The hyperbolic cosine.',
  formula: String.raw`y = \cosh x,\quad \bar x = \bar y \sinh x`,
  value: Math.cosh,
  backward: ({ grad, inputs: [x] }) => mul(grad, sinh(x)),
  examples: [[[-2, 0.1, 1]]],
})

export const asinh: Unary = unary({
  name: 'asinh',
  summary: 'The inverse of sinh.',
  formula: String.raw`y = \operatorname{arsinh} x,\quad \bar x = \frac{\bar y}{\sqrt{x^2 + 1}}`,
  value: Math.asinh,
  backward: ({ grad, inputs: [x] }) => div(grad, sqrt(add(square(x), 1))),
  examples: [[[-2, 0, 1]]],
})

export const acosh: Unary = unary({
  name: 'acosh',
  summary: 'The inverse of cosh, for numbers from 1 on.',
  formula: String.raw`y = \operatorname{arcosh} x,\quad \bar x = \frac{\bar y}{\sqrt{x^2 - 1}}`,
  value: Math.acosh,
  backward: ({ grad, inputs: [x] }) => div(grad, sqrt(sub(square(x), 1))),
  examples: [[[1.5, 2, 4]]],
})

export const atanh: Unary = unary({
  name: 'atanh',
  summary: 'The inverse of tanh, for numbers between -1 and 1.',
  formula: String.raw`y = \operatorname{artanh} x,\quad \bar x = \frac{\bar y}{1 - x^2}`,
  value: Math.atanh,
  backward: ({ grad, inputs: [x] }) => div(grad, sub(1, square(x))),
  examples: [[[-0.5, 0, 0.9]]],
})

export const erf: Unary = unary({
  name: 'erf',
  summary: 'The error function: the bell curve, summed up from the middle.',
  formula: String.raw`y = \frac{2}{\sqrt\pi}\int_0^x e^{-t^2}\,dt,\quad \bar x = \bar y\,\frac{2}{\sqrt\pi}\,e^{-x^2}`,
  value: erfOf,
  backward: ({ grad, inputs: [x] }) => mul(grad, mul(2 / Math.sqrt(Math.PI), exp(neg(square(x))))),
  examples: [[[-2, 0, 0.5, 3]]],
})
