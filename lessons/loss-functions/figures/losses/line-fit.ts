import type { Point } from '#lib/notebook/figure/types.ts'

/** A straight line y = slope · x + rise. */
export interface Line {
  slope: number
  rise: number
}

/** The line with the smallest weighted sum of squared errors. */
export function leastSquares(points: readonly Point[], weights = points.map(() => 1)): Line {
  const sum = (of: (point: Point) => number) => points.reduce((total, point, i) => total + weights[i] * of(point), 0)
  const all = sum(() => 1)
  const [x, y] = [sum((point) => point.x) / all, sum((point) => point.y) / all]
  const slope = sum((point) => (point.x - x) * (point.y - y)) / sum((point) => (point.x - x) ** 2)
  return { slope, rise: y - slope * x }
}

/**
 * The line with the smallest sum of Huber losses, by least squares in rounds: an error beyond `delta` gets the weight
 * `delta` / |error|, so that it pulls as hard as `delta` and no harder.
 */
export function huberFit(points: readonly Point[], delta: number): Line {
  let line = leastSquares(points)
  for (let round = 0; round < 300; round++) {
    const weights = points.map(({ x, y }) => delta / Math.max(delta, Math.abs(line.slope * x + line.rise - y)))
    line = leastSquares(points, weights)
  }
  return line
}
