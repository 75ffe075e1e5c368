import { fail } from '../error.ts'
import { map } from '../kernels/elementwise.ts'
import { type Binary, binary } from '../kinds/binary.ts'
import { type Op, op } from '../tape/op.ts'
import { type DataType, promote } from '../tensor/dtype.ts'
import type { TensorLike } from '../tensor/tensor-like.ts'
import { mul } from './arithmetic.ts'
import { greaterEqual, less, lessEqual, logicalAnd } from './comparison.ts'

/** Of true and false, tfjs answers with 1 and 0. */
const atLeastWhole = (a: DataType, b: DataType): DataType => promote(promote(a, b), 'int32')

export const maximum: Binary = binary({
  name: 'maximum',
  summary: 'The larger of two elements. On a tie the gradient goes to the first.',
  formula: String.raw`y = \max(a, b),\quad \bar a = \bar y\,[a \ge b],\quad \bar b = \bar y\,[a < b]`,
  value: (a, b) => Math.max(a, b),
  dtype: atLeastWhole,
  backward: [
    ({ grad, inputs: [a, b] }) => mul(grad, greaterEqual(a, b)),
    ({ grad, inputs: [a, b] }) => mul(grad, less(a, b)),
  ],
})

export const minimum: Binary = binary({
  name: 'minimum',
  summary: 'The smaller of two elements. On a tie the gradient goes to the first.',
  formula: String.raw`y = \min(a, b),\quad \bar a = \bar y\,[a \le b],\quad \bar b = \bar y\,[a > b]`,
  value: (a, b) => Math.min(a, b),
  dtype: atLeastWhole,
  backward: [
    ({ grad, inputs: [a, b] }) => mul(grad, greaterEqual(b, a)),
    ({ grad, inputs: [a, b] }) => mul(grad, less(b, a)),
  ],
})

export const clipByValue: Op<[x: TensorLike, min: number, max: number]> = op({
  name: 'clipByValue',
  summary: 'Moves elements below min up to it, and those above max down to it. Moved elements get no gradient.',
  formula: String.raw`y = \min(\max(x, a), b),\quad \bar x = \bar y\,[a \le x \le b]`,
  signature: (x, min, max) => {
    if (!(min <= max)) fail('clipByValue', `needs a lower bound and an upper one, got ${min} and ${max}`)
    return { inputs: [x], attributes: { min, max } }
  },
  forward: ([x], { min, max }) => map(x, x.dtype, (v) => Math.min(Math.max(v, min), max)),
  backward: [
    ({ grad, inputs: [x], attributes: { min, max } }) => mul(grad, logicalAnd(greaterEqual(x, min), lessEqual(x, max))),
  ],
  examples: [[[-2, -0.5, 0.25, 3], -1, 1]],
})
