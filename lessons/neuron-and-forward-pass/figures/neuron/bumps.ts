/** How many bumps the reader sets. */
export const count = 8

/** Curves to follow, on [0, 1] with values in [0, 1]. */
export const goals: Record<string, (x: number) => number> = {
  waves: (x) => 0.5 + 0.3 * Math.sin(5 * x) + 0.15 * Math.sin(14 * x),
  hill: (x) => 0.1 + 0.8 * Math.exp(-18 * (x - 0.45) ** 2),
  jump: (x) => (x < 0.5 ? 0.2 + 0.5 * x : 0.9 - 0.5 * x),
}

/** A network of one hidden layer: a step up and a step down of steepness `k` for each height. */
export function networkAt(x: number, heights: readonly number[], k: number): number {
  const step = (edge: number) => 1 / (1 + Math.exp(-k * (x - edge / count)))
  return heights.reduce((sum, height, i) => sum + height * (step(i) - step(i + 1)), 0)
}

/** Mean distance between curve and network over [0, 1]. */
export function meanGap(goal: string, heights: readonly number[], k: number): number {
  const samples = 400
  let sum = 0
  for (let i = 0; i < samples; i++) {
    const x = (i + 0.5) / samples
    sum += Math.abs(goals[goal](x) - networkAt(x, heights, k))
  }
  return sum / samples
}

/** The mean of the curve within each bump. */
export function meansOf(goal: string): number[] {
  return Array.from({ length: count }, (_, i) => {
    const values = Array.from({ length: 50 }, (_, j) => goals[goal]((i + (j + 0.5) / 50) / count))
    return values.reduce((sum, value) => sum + value) / values.length
  })
}
