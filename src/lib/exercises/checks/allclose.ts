import { placeOf } from '#lib/engine/tensor/place.ts'
import { Failed } from '../failure.ts'
import type { Called } from '../student.ts'
import { checkShape } from './check-shape.ts'
import { asNumbers, type Expected, numbersOf } from './numbers-of.ts'

export interface Tolerances {
  /** By the size of the expected element; 1e-5 when left out, what float32 allows. */
  relative?: number
  /** For elements near 0; 1e-7 when left out. */
  absolute?: number
}

/**
 * Checks that the answer has the expected shape, and every element |got - expected| ≤ absolute + relative·|expected|.
 * Where a number is expected, NaN and infinities never pass; where NaN or an infinity is expected, only the same does.
 */
export function checkAllclose(
  called: Called,
  expected: Expected,
  { relative = 1e-5, absolute = 1e-7 }: Tolerances = {},
): void {
  const got = numbersOf(called)
  const want = asNumbers(expected)
  checkShape(called, want.shape)
  let worst = -1
  let most = 1
  for (let i = 0; i < want.data.length; i++) {
    const excess = excessOf(got.data[i], want.data[i], relative, absolute)
    if (excess > most) [worst, most] = [i, excess]
  }
  if (worst < 0) return
  throw new Failed({
    type: 'differs',
    call: called.call,
    expected: want,
    got,
    at: placeOf(worst, want.shape),
    distance: Math.abs(got.data[worst] - want.data[worst]),
    allowed: absolute + relative * Math.abs(want.data[worst]),
  })
}

/** How many times the allowed distance lies between two numbers; at most 1 when they are close. */
function excessOf(got: number, want: number, relative: number, absolute: number): number {
  if (!Number.isFinite(want)) return Object.is(got, want) ? 0 : Number.POSITIVE_INFINITY
  if (!Number.isFinite(got)) return Number.POSITIVE_INFINITY
  const [distance, allowed] = [Math.abs(got - want), absolute + relative * Math.abs(want)]
  return distance === 0 ? 0 : distance / allowed
}
