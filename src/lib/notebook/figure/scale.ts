/** A straight map from an interval to another, both ways. */
export interface Scale {
  (value: number): number
  invert(position: number): number
}

/** Maps `domain` onto `range`, straight and without clamping. */
export function linear([d0, d1]: [number, number], [r0, r1]: [number, number]): Scale {
  const slope = (r1 - r0) / (d1 - d0)
  return Object.assign((value: number) => r0 + (value - d0) * slope, {
    invert: (position: number) => d0 + (position - r0) / slope,
  })
}

/** The value, or the nearest end of the interval. */
export function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value))
}
