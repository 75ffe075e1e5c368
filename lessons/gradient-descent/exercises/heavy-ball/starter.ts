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
  return [start]
  // #endregion yours
}
