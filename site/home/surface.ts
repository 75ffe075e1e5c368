/** Himmelblau's function: four equal valleys between ridges. Source: Himmelblau, Applied Nonlinear Programming (1972). */
export const surface = (x: number, y: number): number => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2

/** Its slope at a point. */
export const slope = (x: number, y: number): [number, number] => {
  const a = x * x + y - 11
  const b = x + y * y - 7
  return [4 * a * x + 2 * b, 2 * a + 4 * b * y]
}
