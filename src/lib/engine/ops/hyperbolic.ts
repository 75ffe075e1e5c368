import { type Unary, unary } from '../kinds/unary.ts'
import { onlyFloat } from '../tensor/of-type.ts'
import { add, div, mul, sub } from './arithmetic.ts'
import { sqrt, square } from './mathematics.ts'

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
  dtype: onlyFloat('cosh'),
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
