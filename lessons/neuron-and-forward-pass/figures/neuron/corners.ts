import type { Point } from '#lib/notebook/figure/types.ts'

/** The four ways in which two switches can stand. */
export const corners: readonly Point[] = [
  { x: 0, y: 0 },
  { x: 0, y: 1 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
]

/** What each corner should give, in the order of `corners`. */
export const tasks: Record<string, readonly number[]> = {
  and: [0, 0, 0, 1],
  or: [0, 1, 1, 1],
  xor: [0, 1, 1, 0],
}
