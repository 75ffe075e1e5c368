import { each, type Note, pairs } from './note.ts'

const stretched =
  'tfjs 4.22 itself throws when it goes back through an operand that was stretched; here it is summed up again, and the tfjs of this book is corrected.'
const flatPair: Note = {
  shapes: pairs,
  from: 'brackets',
  rule: 'steps',
  differs:
    'tfjs itself has no gradient for it and throws, where another way through would do; the tfjs of this book is corrected.',
}
const truths: Note = { shapes: pairs, from: 'booleans', rule: 'steps' }
const kind: Note = { shapes: each, from: 'floats', rule: 'steps' }
const staircase: Note = { shapes: each, from: 'integers', rule: 'steps' }

/** Notes on the ops that treat every element, or every pair of elements, alike. */
export const elementwise = {
  add: { shapes: pairs, from: 'chainRule', rule: 'chainRule' },
  sub: { shapes: pairs, from: 'chainRule', rule: 'chainRule' },
  mul: { shapes: pairs, from: 'chainRule', rule: 'chainRule' },
  div: { shapes: pairs, from: 'chainRule', rule: 'chainRule' },
  divNoNan: { shapes: pairs, from: 'tfjs', rule: 'chainRule' },
  floorDiv: {
    shapes: pairs,
    from: 'integers',
    rule: 'steps',
    differs: 'tfjs sends back the gradient of plain division, as if nothing were rounded.',
  },
  mod: { shapes: pairs, from: 'integers', rule: 'steps' },
  pow: {
    shapes: pairs,
    from: 'powers',
    rule: 'powersSlope',
    differs: 'At 0 to the power of 0 tfjs gives NaN as the gradient; here it is 0.',
  },
  squaredDifference: { shapes: pairs, from: 'leastSquares', rule: 'chainRule', differs: stretched },
  abs: { shapes: each, from: 'powers', rule: 'subgradients', differs: 'At 0 tfjs takes the slope -1; here it is 0.' },
  erf: { shapes: each, from: 'errorFunction', rule: 'errorFunctionSlope' },
  exp: { shapes: each, from: 'powers', rule: 'powersSlope' },
  expm1: { shapes: each, from: 'powers', rule: 'powersSlope' },
  log: { shapes: each, from: 'powers', rule: 'powersSlope' },
  log1p: { shapes: each, from: 'powers', rule: 'powersSlope' },
  neg: { shapes: each, from: 'chainRule', rule: 'chainRule' },
  reciprocal: { shapes: each, from: 'powers', rule: 'powersSlope' },
  rsqrt: { shapes: each, from: 'powers', rule: 'powersSlope' },
  sqrt: { shapes: each, from: 'powers', rule: 'powersSlope' },
  square: { shapes: each, from: 'powers', rule: 'powersSlope' },
  ceil: staircase,
  floor: staircase,
  round: { shapes: each, from: 'floats', rule: 'steps' },
  sign: { shapes: each, from: 'brackets', rule: 'steps' },
  step: { shapes: each, from: 'brackets', rule: 'steps' },
  sin: { shapes: each, from: 'sines', rule: 'sinesSlope' },
  cos: { shapes: each, from: 'sines', rule: 'sinesSlope' },
  tan: { shapes: each, from: 'sines', rule: 'sinesSlope' },
  asin: { shapes: each, from: 'angles', rule: 'anglesSlope' },
  acos: { shapes: each, from: 'angles', rule: 'anglesSlope' },
  atan: { shapes: each, from: 'angles', rule: 'anglesSlope' },
  atan2: { shapes: pairs, from: 'angles', rule: 'anglesSlope' },
  sinh: { shapes: each, from: 'hyperbolic', rule: 'hyperbolicSlope' },
  cosh: { shapes: each, from: 'hyperbolic', rule: 'hyperbolicSlope' },
  asinh: { shapes: each, from: 'area', rule: 'areaSlope' },
  acosh: { shapes: each, from: 'area', rule: 'areaSlope' },
  atanh: { shapes: each, from: 'area', rule: 'areaSlope' },
  equal: flatPair,
  notEqual: flatPair,
  greater: flatPair,
  greaterEqual: { shapes: pairs, from: 'brackets', rule: 'steps', gradient: String.raw`\bar a = 0,\quad \bar b = 0` },
  less: flatPair,
  lessEqual: flatPair,
  isFinite: kind,
  isInf: kind,
  isNaN: kind,
  logicalAnd: truths,
  logicalOr: truths,
  logicalXor: truths,
  logicalNot: { shapes: each, from: 'booleans', rule: 'steps' },
  clipByValue: { shapes: each, from: 'clippingElements', rule: 'subgradients' },
  maximum: { shapes: pairs, from: 'arrays', rule: 'subgradients', differs: stretched },
  minimum: { shapes: pairs, from: 'arrays', rule: 'subgradients', differs: stretched },
  bitwiseAnd: { shapes: pairs, from: 'booleans', rule: 'steps' },
} satisfies Record<string, Note>
