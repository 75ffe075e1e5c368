import type { Point } from '#lib/notebook/figure/types.ts'

/** Nine measurements close to the line y = 1 + x / 2. */
export const measurements: readonly Point[] = [
  { x: 0.6, y: 1.55 },
  { x: 1.5, y: 1.5 },
  { x: 2.3, y: 2.4 },
  { x: 3.2, y: 2.45 },
  { x: 4.1, y: 3.25 },
  { x: 5, y: 3.3 },
  { x: 6, y: 4.2 },
  { x: 6.9, y: 4.3 },
  { x: 7.8, y: 5.1 },
]
