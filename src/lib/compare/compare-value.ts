import { placeOf } from '#lib/engine/tensor/place.ts'
import { elementDifference } from './element-difference.ts'
import { ulpDistance } from './ulp-distance.ts'
import type { ComparableValue, Difference } from './value.ts'

type Numeric = NonNullable<ComparableValue['numeric']>

/**
 * Holds one engine's value against another's. `tolerance` is relative and bounds every element.
 * What is not numeric is compared by its text; a missing side, different shapes, or number types
 * of different kinds (float, int, bool) are `different` and say so in `reason`.
 */
export function compareValue(
  expected: ComparableValue | undefined,
  actual: ComparableValue | undefined,
  tolerance: number,
): Difference {
  if (!expected || !actual) return unlike('missing')
  if (!expected.numeric || !actual.numeric) {
    const same = !expected.numeric && !actual.numeric && expected.text === actual.text
    return same ? { ...unlike('text'), verdict: 'exact' } : unlike('text')
  }
  if (!sameShape(expected.numeric.shape, actual.numeric.shape)) return unlike('shape')
  const numbers = compareElements(expected.numeric, actual.numeric, tolerance)
  if (kind(expected.numeric.dtype) === kind(actual.numeric.dtype)) return numbers
  return { ...numbers, verdict: 'different', reason: 'dtype' }
}

function compareElements(a: Numeric, b: Numeric, tolerance: number): Difference {
  const scale = Math.max(largest(a.data), largest(b.data))
  const length = Math.max(a.data.length, b.data.length)
  let absolute = 0
  let relative = 0
  let worst = -1
  let equal = true
  for (let i = 0; i < length; i++) {
    const difference = elementDifference(a.data[i], b.data[i], scale)
    if (difference.absolute === 0) continue
    equal = false
    // A NaN stays: nothing is larger than the difference between a number and none.
    if (!Number.isNaN(absolute) && !(difference.absolute <= absolute)) absolute = difference.absolute
    if (worst < 0 || difference.relative > relative) {
      relative = difference.relative
      worst = i
    }
  }
  if (equal) return { verdict: 'exact', absolute: 0, relative: 0, at: null, ulps: null }
  const float32 = a.dtype === 'float32' && b.dtype === 'float32'
  const ulps = float32 ? ulpDistance(a.data[worst], b.data[worst]) : null
  const verdict = relative <= tolerance ? 'within' : 'different'
  return { verdict, absolute, relative, at: placeOf(worst, a.shape), ulps }
}

function unlike(reason: NonNullable<Difference['reason']>): Difference {
  return { verdict: 'different', reason, absolute: null, relative: null, at: null, ulps: null }
}

function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, axis) => size === b[axis])
}

/** `float` for every width: a float64 engine may be held against a float32 one. */
function kind(dtype: string): string {
  return dtype.replace(/\d+$/, '').replace(/^number$/, 'float')
}

/** The largest finite magnitude; 0 when there is none. */
function largest(data: ArrayLike<number>): number {
  let most = 0
  for (let i = 0; i < data.length; i++) {
    const size = Math.abs(data[i])
    if (size > most && size !== Number.POSITIVE_INFINITY) most = size
  }
  return most
}
