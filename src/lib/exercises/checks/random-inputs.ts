import fc from 'fast-check'

/** A way to make random inputs, and smaller ones of the same kind. */
export type Random<T> = fc.Arbitrary<T>

/**
 * Random inputs for properties, simplest first when they shrink: whole numbers and zeros before fractions, short lists
 * before long ones. Numbers are multiples of 1/8, so that they read well and are exact in float32.
 */
export const random = {
  /** A number from `min` to `max`. */
  number: (min = -4, max = 4): Random<number> =>
    fc.integer({ min: Math.ceil(min * 8), max: Math.floor(max * 8) }).map((eighths) => eighths / 8),
  integer: (min: number, max: number): Random<number> => fc.integer({ min, max }),
  /** A list of `length` numbers, or of a length between two. */
  vector: (length: number | [number, number], min = -4, max = 4): Random<number[]> => {
    const [minLength, maxLength] = typeof length === 'number' ? [length, length] : length
    return fc.array(random.number(min, max), { minLength, maxLength })
  },
  /** `rows` lists of `columns` numbers. */
  matrix: (rows: number, columns: number, min = -4, max = 4): Random<number[][]> =>
    fc.array(random.vector(columns, min, max), { minLength: rows, maxLength: rows }),
  one: <T>(...options: T[]): Random<T> => fc.constantFrom(...options),
}
