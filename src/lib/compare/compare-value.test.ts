import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareValue } from './compare-value.ts'
import type { ComparableValue } from './value.ts'

const tensor = (data: number[], shape: number[] = [data.length], dtype = 'float32'): ComparableValue => ({
  name: 'x',
  numeric: { shape, dtype, data },
  text: '',
})
const scalar = (value: number, dtype?: string) => tensor([value], [], dtype)
const word = (text: string): ComparableValue => ({ name: 'x', numeric: null, text })

describe('numbers', () => {
  test('the same elements are exact, wherever NaN and the infinities stand', () => {
    const values = [1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
    expect(compareValue(tensor(values), tensor([...values]), 0)).toMatchObject({ verdict: 'exact', absolute: 0 })
  })

  test('the largest difference comes with its index in every axis', () => {
    const a = tensor([1, 2, 3, 4, 5, 6], [2, 3])
    const b = tensor([1, 2, 3, 4, 5.5, 6], [2, 3])
    expect(compareValue(a, b, 1e-5)).toMatchObject({
      verdict: 'different',
      absolute: 0.5,
      relative: 0.5 / 5.5,
      at: [1, 1],
    })
  })

  test('a scalar has an empty index', () => {
    expect(compareValue(scalar(1), scalar(1.000001), 1e-5)).toMatchObject({ verdict: 'within', at: [] })
  })

  test('a NaN against a number is different, and the largest difference of all', () => {
    const difference = compareValue(tensor([1, 2, 3]), tensor([1, Number.NaN, 9]), 1)
    expect(difference).toMatchObject({
      verdict: 'different',
      absolute: Number.NaN,
      relative: Infinity,
      at: [1],
      ulps: null,
    })
  })

  test('opposite infinities, and an infinity against a number, are different', () => {
    expect(compareValue(scalar(Infinity), scalar(-Infinity), 1).verdict).toBe('different')
    expect(compareValue(scalar(1e30), scalar(Infinity), 1).verdict).toBe('different')
  })

  test('what large numbers leave when they cancel is held to their size', () => {
    expect(compareValue(tensor([100, 1e-7]), tensor([100, 2e-7]), 1e-5).verdict).toBe('within')
    expect(compareValue(tensor([100, 1e-2]), tensor([100, 2e-2]), 1e-5).verdict).toBe('different')
  })

  test('a number too small for float32 may be 0 on the other engine', () => {
    expect(compareValue(scalar(1e-39), scalar(0), 1e-5).verdict).toBe('within')
    expect(compareValue(scalar(1e-37), scalar(0), 1e-5).verdict).toBe('different')
  })

  test('the distance in float32 steps is given for float32 alone', () => {
    expect(compareValue(scalar(1), scalar(1 + 2 ** -23), 1e-5).ulps).toBe(1)
    expect(compareValue(scalar(1, 'float64'), scalar(1 + 2 ** -23), 1e-5).ulps).toBeNull()
  })
})

describe('what cannot be held against each other', () => {
  test('different shapes, even of as many elements', () => {
    expect(compareValue(tensor([1, 2], [2]), tensor([1, 2], [1, 2]), 1)).toMatchObject({
      verdict: 'different',
      reason: 'shape',
      absolute: null,
    })
  })

  test('a truth value against a number is different although the numbers agree', () => {
    expect(compareValue(tensor([1], [1], 'bool'), tensor([1]), 1)).toMatchObject({
      verdict: 'different',
      reason: 'dtype',
    })
  })

  test('float64 against float32 is decided by the numbers', () => {
    expect(compareValue(scalar(0.1, 'float64'), scalar(Math.fround(0.1)), 1e-5).verdict).toBe('within')
  })

  test('texts are equal or not, and a text is no number', () => {
    expect(compareValue(word('adam'), word('adam'), 0).verdict).toBe('exact')
    expect(compareValue(word('adam'), word('sgd'), 1)).toMatchObject({ verdict: 'different', reason: 'text' })
    expect(compareValue(word('1'), scalar(1), 1).verdict).toBe('different')
  })

  test('a value that one engine does not have', () => {
    expect(compareValue(scalar(1), undefined, 1)).toMatchObject({ verdict: 'different', reason: 'missing' })
  })

  test('nothing equals nothing', () => {
    expect(compareValue(tensor([], [0]), tensor([], [0]), 0).verdict).toBe('exact')
  })
})

const anyNumber = fc.oneof(fc.double(), fc.float(), fc.constantFrom(Number.NaN, Infinity, -Infinity, 0, -0))

test('a value always equals itself', () => {
  fc.assert(
    fc.property(fc.array(anyNumber), (data) => {
      expect(compareValue(tensor(data), tensor([...data]), 0).verdict).toBe('exact')
    }),
  )
})

test('which engine comes first does not matter', () => {
  const pair = fc.array(fc.tuple(anyNumber, anyNumber), { minLength: 1 })
  fc.assert(
    fc.property(pair, fc.double({ min: 0, max: 1, noNaN: true }), (rows, tolerance) => {
      const [a, b] = [tensor(rows.map(([x]) => x)), tensor(rows.map(([, y]) => y))]
      expect(compareValue(a, b, tolerance)).toEqual(compareValue(b, a, tolerance))
    }),
  )
})

test('the tolerance is the bound: at the relative difference within, just below it different', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 })
  fc.assert(
    fc.property(fc.array(fc.tuple(finite, finite), { minLength: 1 }), (rows) => {
      const [a, b] = [tensor(rows.map(([x]) => x)), tensor(rows.map(([, y]) => y))]
      const { relative } = compareValue(a, b, 0)
      if (!relative) return
      expect(compareValue(a, b, relative).verdict).toBe('within')
      expect(compareValue(a, b, relative * (1 - 1e-12)).verdict).toBe('different')
    }),
  )
})

test('the index names an element that differs', () => {
  const shape = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 })
  fc.assert(
    fc.property(shape, fc.nat(), (sizes, pick) => {
      const size = sizes.reduce((product, n) => product * n, 1)
      const place = pick % size
      const data = Array.from({ length: size }, (_, i) => (i === place ? 2 : 1))
      const { at } = compareValue(tensor(data, sizes), tensor(Array(size).fill(1), sizes), 1e-5)
      expect(at!.reduce((offset, index, axis) => offset * sizes[axis] + index, 0)).toBe(place)
    }),
  )
})
