import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OutputItem } from '../protocol.ts'
import { decodeItems } from './decode-items.ts'
import { encodeItems } from './encode-items.ts'

const number = fc.oneof(fc.double(), fc.float(), fc.integer(), fc.constantFrom(-0, Number.NaN, Infinity))
const column = fc.oneof(
  fc.array(number).map((list) => Float64Array.from(list)),
  fc.array(fc.float()).map((list) => Float64Array.from(list)),
)
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    number,
    fc.boolean(),
    fc.constant(null),
    column,
    fc.array(tie('value')),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$number', '$float64')), tie('value')),
  ),
})).value

const item = fc.oneof(
  fc.record({ type: fc.constant('log'), level: fc.constantFrom('log', 'warn'), text: fc.string() }),
  fc.record({ type: fc.constant('tensor'), values: column, min: number, mean: number }),
  fc.record({
    type: fc.constant('plot'),
    spec: fc.record({ options: fc.dictionary(fc.string(), plain), marks: fc.constant([]) }),
  }),
  fc.record({ type: fc.constant('image'), pixels: fc.uint8ClampedArray() }),
  fc.record({ type: fc.constant('table'), rows: fc.array(fc.array(fc.oneof(number, fc.string()))) }),
) as fc.Arbitrary<unknown> as fc.Arbitrary<OutputItem>

test('items survive JSON, to the last bit', () => {
  fc.assert(
    fc.property(fc.array(item), (items) => {
      // Objects without a prototype come back as ordinary ones.
      const expected = structuredClone(items)
      expect(decodeItems(JSON.parse(JSON.stringify(encodeItems(expected))))).toEqual(expected)
    }),
  )
})

test('float32 numbers are written as short as they can be', () => {
  const values = Float64Array.of(Math.fround(0.1), Math.fround(1 / 3), 3, Number.NaN)
  const json = encodeItems([{ type: 'tensor', values } as unknown as OutputItem])
  expect(JSON.stringify(json)).toBe('[{"type":"tensor","values":{"$float32":[0.1,0.33333334,3,"NaN"]}}]')
})

test('other numbers keep all their digits', () => {
  const json = encodeItems([{ type: 'tensor', values: Float64Array.of(0.1, 1 / 3) } as unknown as OutputItem])
  expect(JSON.stringify(json)).toContain('{"$float64":[0.1,0.3333333333333333]}')
})
