import { Failed } from '../failure.ts'
import type { Called } from '../student.ts'
import { numbersOf } from './numbers-of.ts'

/** Checks the shape of an answer: `[]` is a number, `[3]` a list of three. */
export function checkShape(called: Called, shape: readonly number[]): void {
  const got = numbersOf(called)
  if (got.shape.length === shape.length && got.shape.every((size, axis) => size === shape[axis])) return
  throw new Failed({ type: 'shape', call: called.call, expected: shape, got })
}
