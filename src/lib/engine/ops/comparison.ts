import { type Binary, binary } from '../kinds/binary.ts'
import { truth, type Unary, unary } from '../kinds/unary.ts'
import { flat } from '../tape/flat.ts'
import { none, type Rule } from '../tape/op.ts'
import { fill } from '../tensor/creation.ts'

const jump = none('true or false: flat, with a jump')
const unmoved: Rule = ({ grad }) => fill(grad.shape, 0, grad.dtype)
const pairs: Parameters<Binary>[] = [
  [
    [1, 2, 3],
    [3, 2, 1],
  ],
  [
    [
      [1, 2],
      [3, 4],
    ],
    [2, 4],
  ],
]
const truths: Parameters<Binary>[] = [
  [
    [true, true, false],
    [true, false, false],
  ],
]

/** A question asked of two elements. */
function comparison(
  name: string,
  sign: string,
  question: string,
  value: (a: number, b: number) => boolean,
  examples = pairs,
  backward: Parameters<typeof binary>[0]['backward'] = [jump, jump],
): Binary {
  return binary({
    name,
    summary: `Whether ${question}, element by element.`,
    formula: `y = [a ${sign} b]`,
    value: (a, b) => (value(a, b) ? 1 : 0),
    dtype: truth,
    backward,
    examples,
  })
}

export const greater: Binary = comparison('greater', '>', 'the first is larger', (a, b) => a > b)
export const greaterEqual: Binary = comparison(
  'greaterEqual',
  String.raw`\ge`,
  'the first is as large or larger',
  (a, b) => a >= b,
  [
    [new Int32Array([1, 2, 3]), new Int32Array([3, 2, 1])],
    [
      [1, 2.5, 3],
      [3, 2, 1],
    ],
  ],
  // The only comparison that tfjs differentiates.
  [unmoved, unmoved],
)
export const less: Binary = comparison('less', '<', 'the first is smaller', (a, b) => a < b)
export const lessEqual: Binary = comparison(
  'lessEqual',
  String.raw`\le`,
  'the first is as small or smaller',
  (a, b) => a <= b,
)
export const equal: Binary = comparison('equal', '=', 'both are equal', (a, b) => a === b)
export const notEqual: Binary = comparison('notEqual', String.raw`\ne`, 'they differ', (a, b) => a !== b)
export const logicalAnd: Binary = comparison(
  'logicalAnd',
  String.raw`\wedge`,
  'both are true',
  (a, b) => a !== 0 && b !== 0,
  truths,
)
export const logicalOr: Binary = comparison(
  'logicalOr',
  String.raw`\vee`,
  'one of them is true',
  (a, b) => a !== 0 || b !== 0,
  truths,
)
export const logicalXor: Binary = comparison(
  'logicalXor',
  String.raw`\oplus`,
  'exactly one is true',
  (a, b) => (a !== 0) !== (b !== 0),
  truths,
)

/** A question asked of one element. */
function question(
  name: string,
  formula: string,
  asked: string,
  value: (v: number) => boolean,
  examples: Parameters<Unary>[],
): Unary {
  return unary({
    name,
    summary: `Whether each element is ${asked}.`,
    formula: String.raw`${formula},\quad \bar x = 0`,
    value: (v) => (value(v) ? 1 : 0),
    dtype: truth,
    backward: flat,
    examples,
  })
}

const strange: Parameters<Unary>[] = [[[1, Number.NaN, Number.POSITIVE_INFINITY]]]
export const logicalNot: Unary = question('logicalNot', String.raw`y = \neg x`, 'false', (v) => v === 0, [
  [[true, false]],
])
export const isNaN: Unary = question('isNaN', String.raw`y = [x \ne x]`, 'not a number', Number.isNaN, strange)
export const isInf: Unary = question(
  'isInf',
  String.raw`y = [|x| = \infty]`,
  'infinite',
  (v) => Math.abs(v) === Number.POSITIVE_INFINITY,
  strange,
)
export const isFinite: Unary = question('isFinite', String.raw`y = [|x| < \infty]`, 'finite', Number.isFinite, strange)
