import { type Binary, binary } from '../kinds/binary.ts'
import { type Unary, unary } from '../kinds/unary.ts'
import { promote, toFloat } from '../tensor/dtype.ts'
import { onlyFloat } from '../tensor/of-type.ts'
import { add, div, mul, sub } from './arithmetic.ts'
import { neg, sqrt, square } from './mathematics.ts'

export const sin: Unary = unary({
  name: 'sin',
  summary: 'The sine of an angle in radians.',
  formula: String.raw`y = \sin x,\quad \bar x = \bar y \cos x`,
  value: Math.sin,
  dtype: onlyFloat('sin'),
  backward: ({ grad, inputs: [x] }) => mul(grad, cos(x)),
  examples: [[[-2, 0, 1]]],
})

export const cos: Unary = unary({
  name: 'cos',
  summary: 'The cosine of an angle in radians.',
  formula: String.raw`y = \cos x,\quad \bar x = -\bar y \sin x`,
  value: Math.cos,
  dtype: onlyFloat('cos'),
  backward: ({ grad, inputs: [x] }) => neg(mul(grad, sin(x))),
  examples: [[[-2, 0.1, 1]]],
})

export const tan: Unary = unary({
  name: 'tan',
  summary: 'The tangent of an angle in radians.',
  formula: String.raw`y = \tan x,\quad \bar x = \bar y\,(1 + y^2)`,
  value: Math.tan,
  dtype: onlyFloat('tan'),
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

export const atan2: Binary = binary({
  name: 'atan2',
  summary: 'The angle of the point (b, a), between -π and π.',
  formula: String.raw`y = \operatorname{atan2}(a, b),\quad \bar a = \frac{\bar y\,b}{a^2 + b^2},\quad \bar b = -\frac{\bar y\,a}{a^2 + b^2}`,
  value: Math.atan2,
  dtype: (a, b) => toFloat(promote(a, b)),
  backward: [
    ({ grad, inputs: [a, b] }) => div(mul(grad, b), add(square(a), square(b))),
    ({ grad, inputs: [a, b] }) => neg(div(mul(grad, a), add(square(a), square(b)))),
  ],
})
