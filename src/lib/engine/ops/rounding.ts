import { steps } from '../kernels/steps.ts'
import { same, type Unary, unary } from '../kinds/unary.ts'
import { flat } from '../tape/flat.ts'
import { type Op, op } from '../tape/op.ts'
import { onlyFloat } from '../tensor/of-type.ts'
import type { TensorLike } from '../tensor/tensor-like.ts'

export const sign: Unary = unary({
  name: 'sign',
  summary: '-1, 0 or 1. Flat, so its gradient is 0.',
  formula: String.raw`y = \operatorname{sign} x,\quad \bar x = 0`,
  // NaN counts as 0, as in tfjs.
  value: (v) => (v > 0 ? 1 : v < 0 ? -1 : 0),
  dtype: same,
  backward: flat,
  examples: [[[-2, 0.5, 3]]],
})

export const floor: Unary = unary({
  name: 'floor',
  summary: 'Rounds down. Flat between the jumps, so its gradient is 0.',
  formula: String.raw`y = \lfloor x \rfloor,\quad \bar x = 0`,
  value: Math.floor,
  dtype: onlyFloat('floor'),
  backward: flat,
  examples: [[[-1.5, 0.5, 2.25]]],
})

export const ceil: Unary = unary({
  name: 'ceil',
  summary: 'Rounds up. Flat between the jumps, so its gradient is 0.',
  formula: String.raw`y = \lceil x \rceil,\quad \bar x = 0`,
  value: Math.ceil,
  dtype: onlyFloat('ceil'),
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

export const step: Op<[x: TensorLike, alpha?: number]> = op({
  name: 'step',
  summary: '1 for positive elements, alpha for the others. Flat, so its gradient is 0.',
  formula: String.raw`y = [x > 0] + \alpha\,[x \le 0],\quad \bar x = 0`,
  signature: (x, alpha = 0) => ({ inputs: [x], attributes: { alpha } }),
  forward: ([x], { alpha }) => steps(x, alpha),
  backward: [flat],
  examples: [[[-2, -0.5, 0.25, 3]], [[-2, 3], 0.5]],
})
