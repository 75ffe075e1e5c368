import type { Landscape } from './walk.ts'

/** A landscape to look at: what of it is shown, and how its curvature is chosen. */
export interface Scenery {
  /** The landscape whose lowest points have second derivative `curvature`. */
  of(curvature: number): Landscape
  /** Shown θ from −reach to reach, loss from `floor` to `ceiling`. */
  reach: number
  floor: number
  ceiling: number
  /** Where the walk begins when this landscape is chosen. */
  start: number
  /** The largest |θ| whose loss is still on show. */
  highest(curvature: number): number
}

/** The landscapes of the one-dimensional figure. */
export const sceneries: Record<string, Scenery> = {
  /** ½λθ² */
  bowl: {
    of: (curvature) => ({
      loss: (theta) => (curvature / 2) * theta ** 2,
      slope: (theta) => curvature * theta,
    }),
    reach: 4.2,
    floor: -1.6,
    ceiling: 17,
    start: 3,
    highest: (curvature) => Math.min(4, Math.sqrt(32 / curvature)),
  },
  /** ½λ(¼θ⁴ − ½θ²): bottoms at ±1, a hilltop at 0. */
  valleys: {
    of: (curvature) => ({
      loss: (theta) => (curvature / 2) * (theta ** 4 / 4 - theta ** 2 / 2),
      slope: (theta) => (curvature / 2) * (theta ** 3 - theta),
    }),
    reach: 2.2,
    floor: -0.75,
    ceiling: 1.25,
    start: 0.3,
    highest: (curvature) => Math.min(2, Math.sqrt(1 + Math.sqrt(1 + 8.8 / curvature))),
  },
}
