import type { Point } from '#lib/notebook/figure/types.ts'

/** The valley ½(λ₁x² + λ₂y²): gentle along x, steep along y. */
export const curvatures: { along: number; across: number } = { along: 1, across: 25 }

/** The loss at a place of the valley. */
export function lossAt({ x, y }: Point): number {
  return (curvatures.along * x ** 2 + curvatures.across * y ** 2) / 2
}

/** The places p₀ … pₙ of n steps with momentum: v ← βv + ∇L(p), p ← p − ηv. */
export function descend(start: Point, rate: number, momentum: number, steps: number): Point[] {
  const places = [start]
  const speed = { x: 0, y: 0 }
  for (let step = 0; step < steps; step++) {
    const { x, y } = places[step]
    speed.x = momentum * speed.x + curvatures.along * x
    speed.y = momentum * speed.y + curvatures.across * y
    places.push({ x: x - rate * speed.x, y: y - rate * speed.y })
  }
  return places
}

/** The rate above which steps with this momentum diverge: (2 + 2β)/λ_max (Polyak 1964). */
export function stabilityLimit(momentum: number): number {
  return (2 + 2 * momentum) / curvatures.across
}

/**
 * The factor by which the distance to the bottom shrinks per step, in the long run, in a direction of this curvature:
 * the larger root, in size, of z² − (1 + β − ηλ)z + β.
 */
export function factorPerStep(rate: number, momentum: number, curvature: number): number {
  const half = (1 + momentum - rate * curvature) / 2
  const discriminant = half ** 2 - momentum
  return discriminant < 0 ? Math.sqrt(momentum) : Math.abs(half) + Math.sqrt(discriminant)
}
