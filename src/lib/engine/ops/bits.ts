import { fail } from '../error.ts'
import { type Binary, binary } from '../kinds/binary.ts'
import { none } from '../tape/op.ts'

const bits = none('whole numbers have no gradient')

export const bitwiseAnd: Binary = binary({
  name: 'bitwiseAnd',
  summary: 'The bits that both of two whole numbers have.',
  formula: String.raw`y = a \mathbin{\&} b`,
  value: (a, b) => a & b,
  dtype: (a, b) => (a === 'int32' && b === 'int32' ? a : fail('bitwiseAnd', `needs int32, got ${a} and ${b}`)),
  backward: [bits, bits],
  examples: [[Int32Array.of(0, 5, 3, 14), Int32Array.of(5, 0, 7, 11)]],
})
