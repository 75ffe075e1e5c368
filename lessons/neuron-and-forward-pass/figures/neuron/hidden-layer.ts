import type { Point } from '#lib/notebook/figure/types.ts'

/** A line through two points; its neuron says yes on the left of the way from the first to the second. */
export type Line = readonly [from: Point, to: Point]

/** Distance of a place from the line, positive on the side of yes. */
export function signedDistance([from, to]: Line, { x, y }: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  return (dx * (y - from.y) - dy * (x - from.x)) / Math.hypot(dx, dy)
}

/** What two hidden neurons with these lines and weights of length `k` make of a place. */
export function hiddenAt(place: Point, lines: readonly [Line, Line], k: number): Point {
  const sigmoid = (line: Line) => 1 / (1 + Math.exp(-k * signedDistance(line, place)))
  return { x: sigmoid(lines[0]), y: sigmoid(lines[1]) }
}
