/**
 * Gradient descent with momentum from `start`, `steps` steps long;
 * the ball is at rest at first. `slope` gives the gradient at a
 * point. Returns all places the ball has been, with the start:
 * `steps + 1` points.
 */
function roll(
  slope: (at: number[]) => number[],
  start: number[],
  rate: number,
  beta: number,
  steps: number,
): number[][] {
  // #region yours
  const path = [start]
  let velocity = start.map(() => 0)
  for (let step = 0; step < steps; step++) {
    const at = path[step]
    const gradient = slope(at)
    velocity = velocity.map((v, i) => beta * v + gradient[i])
    path.push(at.map((value, i) => value - rate * velocity[i]))
  }
  return path
  // #endregion yours
}
