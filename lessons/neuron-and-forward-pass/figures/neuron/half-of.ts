import type { Point } from '#lib/notebook/figure/types.ts'

/** The part of a convex polygon where `z`, a function without bends, is positive. */
export function halfOf(polygon: readonly Point[], z: (place: Point) => number): Point[] {
  return polygon.flatMap((here, i) => {
    const next = polygon[(i + 1) % polygon.length]
    const [at, then] = [z(here), z(next)]
    const kept = at > 0 ? [here] : []
    if (at > 0 === then > 0) return kept
    const share = at / (at - then)
    return [...kept, { x: here.x + share * (next.x - here.x), y: here.y + share * (next.y - here.y) }]
  })
}
