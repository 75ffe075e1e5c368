/** The loss of a kernel of two weights: a bowl around the kernel that made the answers. */
export interface Bowl {
  /** Second derivatives: of the first weight, of both, of the second. */
  aa: number
  ab: number
  bb: number
  /** Largest and smallest curvature, and the direction of the largest, as an angle. */
  steepest: number
  gentlest: number
  angle: number
}

/** The kernel to be found. */
export const truth = { a: 1, b: -1 }

/** Pictures of one row to learn from. */
export const pictures: Record<string, number[]> = {
  stripe: [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1],
  dots: [1, 0, 0, 1, 0, 1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 1],
}

/** The bowl that a picture makes: mean squared error over all windows of two pixels. */
export function bowlOf(picture: readonly number[]): Bowl {
  const windows = picture.slice(1).map((right, i) => [picture[i], right])
  const mean = (of: (window: number[]) => number) => (2 * windows.reduce((sum, w) => sum + of(w), 0)) / windows.length
  const [aa, ab, bb] = [mean(([a]) => a * a), mean(([a, b]) => a * b), mean(([, b]) => b * b)]
  const middle = (aa + bb) / 2
  const spread = Math.hypot((aa - bb) / 2, ab)
  return { aa, ab, bb, steepest: middle + spread, gentlest: middle - spread, angle: Math.atan2(2 * ab, aa - bb) / 2 }
}

/** The loss at a kernel. */
export function lossAt({ aa, ab, bb }: Bowl, a: number, b: number): number {
  const [x, y] = [a - truth.a, b - truth.b]
  return (aa * x * x + 2 * ab * x * y + bb * y * y) / 2
}

/** The kernels that gradient descent goes through, the start included; it ends where it leaves the picture far behind. */
export function descend(bowl: Bowl, start: { a: number; b: number }, rate: number, steps: number) {
  const path = [start]
  for (let i = 0; i < steps; i++) {
    const { a, b } = path[i]
    const [x, y] = [a - truth.a, b - truth.b]
    const next = { a: a - rate * (bowl.aa * x + bowl.ab * y), b: b - rate * (bowl.ab * x + bowl.bb * y) }
    if (Math.hypot(next.a, next.b) > 1e6) break
    path.push(next)
  }
  return path
}
