import { placeOf } from '#lib/engine/tensor/place.ts'
import { Failed } from '../failure.ts'
import type { Called } from '../student.ts'
import { numbersOf } from './numbers-of.ts'

/** Checks that no element is NaN or infinite. */
export function checkFinite(called: Called): void {
  const got = numbersOf(called)
  const place = Array.from(got.data).findIndex((value) => !Number.isFinite(value))
  if (place >= 0) throw new Failed({ type: 'not-finite', call: called.call, got, at: placeOf(place, got.shape) })
}
