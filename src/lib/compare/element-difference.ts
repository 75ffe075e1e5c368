/**
 * How far two elements are apart, absolutely and relatively. Equal numbers, two NaN and equal infinities: 0.
 * The relative difference is by the larger of the two, but at least by a hundredth of `scale`, the largest magnitude in
 * the whole value: what is left after two large numbers cancelled is as inexact as they were.
 * A NaN or an infinity on one side only: NaN or Infinity, relatively always Infinity.
 */
export function elementDifference(a: number, b: number, scale: number): { absolute: number; relative: number } {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return { absolute: 0, relative: 0 }
  const absolute = Math.abs(a - b)
  if (!Number.isFinite(absolute)) return { absolute, relative: Number.POSITIVE_INFINITY }
  // Below the smallest normal float32 some engines have only 0: no difference that a tolerance could bound.
  if (absolute < smallestNormal) return { absolute, relative: 0 }
  return { absolute, relative: absolute / Math.max(Math.abs(a), Math.abs(b), scale / 100) }
}

const smallestNormal = 2 ** -126
