import { type Binary, binary } from '../kinds/binary.ts'
import { type Composed, composed, none } from '../tape/op.ts'
import { type DataType, promote, toFloat } from '../tensor/dtype.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'
import { equal, less } from './comparison.ts'
import { onesLike, zerosLike } from './copies.ts'
import { log, neg, square } from './mathematics.ts'
import { floor } from './rounding.ts'
import { where } from './selecting.ts'

export const add: Binary = binary({
  name: 'add',
  summary: 'Adds element by element.',
  formula: String.raw`y = a + b,\quad \bar a = \bar y,\quad \bar b = \bar y`,
  value: (a, b) => a + b,
  backward: [({ grad }) => grad, ({ grad }) => grad],
})

export const sub: Binary = binary({
  name: 'sub',
  summary: 'Subtracts the second from the first, element by element.',
  formula: String.raw`y = a - b,\quad \bar a = \bar y,\quad \bar b = -\bar y`,
  value: (a, b) => a - b,
  backward: [({ grad }) => grad, ({ grad }) => neg(grad)],
})

export const mul: Binary = binary({
  name: 'mul',
  summary: 'Multiplies element by element.',
  formula: String.raw`y = a\,b,\quad \bar a = \bar y\,b,\quad \bar b = \bar y\,a`,
  value: (a, b) => a * b,
  backward: [({ grad, inputs: [, b] }) => mul(grad, b), ({ grad, inputs: [a] }) => mul(grad, a)],
})

/** Whole numbers divide to whole numbers, rounded down, as in tfjs. */
const quotient = (a: DataType, b: DataType): DataType => (promote(a, b) === 'int32' ? 'int32' : toFloat(promote(a, b)))

export const div: Binary = binary({
  name: 'div',
  summary: 'Divides the first by the second, element by element.',
  formula: String.raw`y = \frac{a}{b},\quad \bar a = \frac{\bar y}{b},\quad \bar b = -\frac{\bar y\,a}{b^2}`,
  value: (a, b) => a / b,
  whole: (a, b) => Math.floor(a / b),
  dtype: quotient,
  backward: [
    ({ grad, inputs: [, b] }) => div(grad, b),
    ({ grad, inputs: [a, b] }) => neg(div(mul(grad, a), square(b))),
  ],
})

export const divNoNan: Composed<[a: TensorLike, b: TensorLike], Tensor> = composed({
  name: 'divNoNan',
  summary: 'Divides the first by the second; what is divided by 0 becomes 0.',
  formula: String.raw`y = \begin{cases} a / b & b \ne 0 \\ 0 & b = 0 \end{cases}`,
  // The 0 is replaced before the division: afterwards, a gradient of infinity would still come back.
  compose: (a, divisor) => {
    const b = toTensor('divNoNan', divisor)
    const isZero = equal(b, 0)
    const y = div(a, where(isZero, onesLike(b), b))
    return where(isZero, zerosLike(y), y)
  },
  tensors: [0, 2],
  examples: [
    [
      [1, -2, 3],
      [2, 0.5, 4],
    ],
  ],
})

export const floorDiv: Binary = binary({
  name: 'floorDiv',
  summary: 'Divides and rounds down.',
  formula: String.raw`y = \left\lfloor \frac{a}{b} \right\rfloor`,
  value: (a, b) => Math.floor(a / b),
  dtype: () => 'int32',
  backward: [none('a staircase: flat, with jumps'), none('a staircase: flat, with jumps')],
})

export const mod: Binary = binary({
  name: 'mod',
  summary: 'What is left after division, with the sign of the divisor.',
  formula: String.raw`y = a - b \left\lfloor \frac{a}{b} \right\rfloor,\quad \bar a = \bar y,\quad \bar b = -\bar y \left\lfloor \frac{a}{b} \right\rfloor`,
  value: (a, b) => a - b * Math.floor(a / b),
  backward: [({ grad }) => grad, ({ grad, inputs: [a, b] }) => neg(mul(grad, floor(div(a, b))))],
  examples: [
    [
      [7.5, -7.5, 4],
      [2, 2, 3],
    ],
  ],
})

export const pow: Binary = binary({
  name: 'pow',
  summary: 'Raises the first to the power of the second, element by element.',
  formula: String.raw`y = a^b,\quad \bar a = \bar y\,b\,a^{b-1},\quad \bar b = \bar y\,y \ln a`,
  value: (a, b) => a ** b,
  backward: [
    // x⁰ is flat, also at x = 0, where 0 · x⁻¹ would be NaN.
    ({ grad, inputs: [a, b] }) => mul(grad, mul(b, pow(a, where(equal(b, 0), 0, sub(b, 1))))),
    // For a ≤ 0 there is no logarithm; the exponent then gets no gradient.
    ({ grad, inputs: [a], output }) => {
      const positive = less(0, a)
      return mul(grad, mul(output, where(positive, log(where(positive, a, 1)), 0)))
    },
  ],
  examples: [
    [
      [1, 2, 0.5],
      [3, 0.5, -2],
    ],
    [[1.5, 2, 3], 2],
  ],
})

export const squaredDifference: Binary = binary({
  name: 'squaredDifference',
  summary: 'The square of the distance between two elements.',
  formula: String.raw`y = (a - b)^2,\quad \bar a = 2\bar y\,(a - b),\quad \bar b = -\bar a`,
  value: (a, b) => (a - b) * (a - b),
  backward: [
    ({ grad, inputs: [a, b] }) => mul(grad, mul(2, sub(a, b))),
    ({ grad, inputs: [a, b] }) => mul(grad, mul(2, sub(b, a))),
  ],
})
