import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as tf from '#lib/engine/index.ts'
import { inspect } from './inspect.ts'

class Point {
  x = 1
  #hidden = 2
  get sum() {
    return this.x + this.#hidden
  }
}
const circle: Record<string, unknown> = { a: 1 }
circle.self = circle

describe('a value as text', () => {
  test.each<[unknown, string]>([
    [0.1 + 0.2, '0.30000000000000004'],
    [-0, '-0'],
    [Number.NaN, 'NaN'],
    [-Infinity, '-Infinity'],
    [12n, '12n'],
    ["it's\n", "'it\\'s\\n'"],
    ['\t\0\u202eabc\ud800 \\ 😀', "'\\t\\u0000\\u202eabc\\ud800 \\\\ 😀'"],
    [null, 'null'],
    [undefined, 'undefined'],
    [Symbol('s'), 'Symbol(s)'],
    [[1, 'a', [true]], "[1, 'a', [true]]"],
    [Object.assign([1], { 2: 3 }), '[1, empty, 3]'],
    [{ a: 1, 'b c': { d: [] } }, "{ a: 1, 'b c': { d: [] } }"],
    [{}, '{}'],
    [Object.create(null), '{}'],
    [new Point(), 'Point { x: 1 }'],
    [new Map([['a', { b: 1 }]]), "Map(1) { 'a' → { b: 1 } }"],
    [new Set([1, 2]), 'Set(2) { 1, 2 }'],
    [Float32Array.of(0.5, Number.NaN), 'Float32Array(2) [0.5, NaN]'],
    [new ArrayBuffer(8), 'ArrayBuffer(8)'],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    [new Date(Number.NaN), 'Invalid Date'],
    [/a\/b/g, '/a\\/b/g'],
    [new RangeError('too far'), 'RangeError: too far'],
    [Promise.resolve(1), 'Promise'],
    [Math.max, 'ƒ max'],
    [() => 1, 'ƒ (anonymous)'],
    [Point, 'class Point'],
    [circle, '{ a: 1, self: [circular] }'],
    [{ engine: tf, rate: 1 }, '{ engine: [engine], rate: 1 }'],
    [{ a: { b: { c: { d: { e: 1 } } } } }, '{ a: { b: { c: { d: Object } } } }'],
    [Array.from({ length: 200 }, (_, i) => i), `[${Array.from({ length: 100 }, (_, i) => i).join(', ')}, … 100 more]`],
  ])('%o', (value, text) => expect(inspect(value)).toBe(text))

  test('opens no getter', () => {
    let opened = false
    const value = {
      get secret() {
        opened = true
        return 1
      },
    }
    expect(inspect(value)).toBe('{ secret: (getter) }')
    expect(inspect([value])).toBe('[{ secret: (getter) }]')
    expect(opened).toBe(false)
  })

  test('is cut when it is long, wherever the length comes from', () => {
    expect(inspect('x'.repeat(1e6), { most: 100 }).length).toBeLessThan(200)
    const wide = Object.fromEntries(Array.from({ length: 90 }, (_, i) => [`k${i}`, 'y'.repeat(1000)]))
    expect(inspect(wide, { most: 1000 }).length).toBeLessThan(5000)
    expect(
      inspect(
        Array.from({ length: 50 }, () => wide),
        { most: 1000 },
      ).length,
    ).toBeLessThan(8000)
  })

  test('is made of anything without throwing', () => {
    const hostile = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no keys')
        },
        getPrototypeOf: () => {
          throw new Error('no prototype')
        },
      },
    )
    expect(inspect(hostile)).toMatch(/cannot be shown/)
    fc.assert(
      fc.property(
        fc.anything({
          withMap: true,
          withSet: true,
          withTypedArray: true,
          withDate: true,
          withSparseArray: true,
          withNullPrototype: true,
          withBigInt: true,
        }),
        (value) => {
          expect(typeof inspect(value)).toBe('string')
        },
      ),
    )
  })
})
