import { random } from '../random/random.ts'
import { type NestedArray, nested } from '../tensor/nested.ts'
import { type Shape, sizeOf } from '../tensor/shape.ts'

/**
 * Numbers between -3 and 3 in the given shape, for examples; another `seed`, other numbers. All end in 5, so that
 * none is 0 or whole, where some ops have a kink.
 */
export function uniform(shape: Shape, seed = 1): NestedArray[] {
  const numbers = random(seed)
  const values = new Float64Array(sizeOf(shape)).map(() => (Math.floor(600 * numbers.next()) * 10 - 2995) / 1000)
  return nested(values, shape) as NestedArray[]
}
