import { Failed } from '../failure.ts'
import type { Called } from '../student.ts'
import { indexAt, numbersOf } from './numbers-of.ts'

/** Checks that no element is NaN or infinite. */
export function checkFinite(called: Called): void {
  const got = numbersOf(called)
  const place = Array.from(got.data).findIndex((value) => !Number.isFinite(value))
  if (place >= 0) throw new Failed({ type: 'not-finite', call: called.call, got, at: indexAt(place, got.shape) })
}
