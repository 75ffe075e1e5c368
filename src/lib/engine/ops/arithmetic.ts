import { type Binary, binary } from '../binary.ts'
import { type DataType, promote, toFloat } from '../dtype.ts'
import { none } from '../op.ts'
import { greaterEqual, less } from './comparison.ts'
import { where } from './indexing.ts'
import { floor, log, neg, square } from './mathematics.ts'

export const add: Binary = binary({
  name: 'add',
  summary: 'Adds element by element.',
  formula: String.raw`y = a + b,\quad \bar a = \bar y,\quad \bar b = \bar y`,
  value: (a, b) => a + b,
  backward: [({ grad }) => grad, ({ grad }) => grad],
  examples: [
    [
      [1, 2],
      [3, 4],
    ],
    [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [10, 20, 30],
    ],
  ],
})

export const sub: Binary = binary({
  name: 'sub',
  summary: 'Subtracts the second from the first, element by element.',
  formula: String.raw`y = a - b,\quad \bar a = \bar y,\quad \bar b = -\bar y`,
  value: (a, b) => a - b,
  backward: [({ grad }) => grad, ({ grad }) => neg(grad)],
  examples: [
    [
      [5, 2],
      [3, 4],
    ],
    [
      [[1], [2]],
      [10, 20, 30],
    ],
  ],
})

export const mul: Binary = binary({
  name: 'mul',
  summary: 'Multiplies element by element.',
  formula: String.raw`y = a\,b,\quad \bar a = \bar y\,b,\quad \bar b = \bar y\,a`,
  value: (a, b) => a * b,
  backward: [({ grad, inputs: [, b] }) => mul(grad, b), ({ grad, inputs: [a] }) => mul(grad, a)],
  examples: [
    [
      [1, 2],
      [3, -4],
    ],
    [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [[2], [-3]],
    ],
  ],
})

/** Whole numbers divide to whole numbers, rounded down, as in tfjs. */
const quotient = (a: DataType, b: DataType): DataType => (promote(a, b) === 'int32' ? 'int32' : toFloat(promote(a, b)))

export const div: Binary = binary({
  name: 'div',
  summary: 'Divides the first by the second, element by element.',
  formula: String.raw`y = \frac{a}{b},\quad \bar a = \frac{\bar y}{b},\quad \bar b = -\frac{\bar y\,a}{b^2}`,
  value: (a, b) => a / b,
  dtype: quotient,
  backward: [
    ({ grad, inputs: [, b] }) => div(grad, b),
    ({ grad, inputs: [a, b] }) => neg(div(mul(grad, a), square(b))),
  ],
  examples: [
    [
      [1, 6],
      [4, -3],
    ],
    [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [2, -4, 8],
    ],
  ],
})

export const floorDiv: Binary = binary({
  name: 'floorDiv',
  summary: 'Divides and rounds down.',
  formula: String.raw`y = \left\lfloor \frac{a}{b} \right\rfloor`,
  value: (a, b) => Math.floor(a / b),
  backward: [none('a staircase: flat, with jumps'), none('a staircase: flat, with jumps')],
  examples: [
    [
      [7, -7],
      [2, 2],
    ],
  ],
})

export const mod: Binary = binary({
  name: 'mod',
  summary: 'What is left after division, with the sign of the divisor.',
  formula: String.raw`y = a - b \left\lfloor \frac{a}{b} \right\rfloor`,
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
    ({ grad, inputs: [a, b] }) => mul(grad, mul(b, pow(a, sub(b, 1)))),
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
    [
      [
        [1, 2],
        [3, 4],
      ],
      [2, 3],
    ],
  ],
})

export const maximum: Binary = binary({
  name: 'maximum',
  summary: 'The larger of two elements. On a tie the gradient goes to the first.',
  formula: String.raw`y = \max(a, b),\quad \bar a = \bar y\,[a \ge b],\quad \bar b = \bar y\,[a < b]`,
  value: (a, b) => Math.max(a, b),
  backward: [
    ({ grad, inputs: [a, b] }) => mul(grad, greaterEqual(a, b)),
    ({ grad, inputs: [a, b] }) => mul(grad, less(a, b)),
  ],
  examples: [
    [
      [1, 5],
      [3, 4],
    ],
    [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [2.5, 4, 1],
    ],
  ],
})

export const minimum: Binary = binary({
  name: 'minimum',
  summary: 'The smaller of two elements. On a tie the gradient goes to the first.',
  formula: String.raw`y = \min(a, b),\quad \bar a = \bar y\,[a \le b],\quad \bar b = \bar y\,[a > b]`,
  value: (a, b) => Math.min(a, b),
  backward: [
    ({ grad, inputs: [a, b] }) => mul(grad, greaterEqual(b, a)),
    ({ grad, inputs: [a, b] }) => mul(grad, less(b, a)),
  ],
  examples: [
    [
      [1, 5],
      [3, 4],
    ],
    [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [[2.5], [4.5]],
    ],
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
  examples: [
    [
      [1, 5],
      [3, 4],
    ],
    [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [2, 4, 1],
    ],
  ],
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
  examples: [
    [
      [1, -2, 0.5],
      [3, 1, -2],
    ],
  ],
})
