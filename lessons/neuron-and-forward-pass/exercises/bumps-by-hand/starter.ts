/**
 * What a network of bumps gives at `x`. The bumps lie side by side on [0, 1], all of the same width; `heights` are their
 * heights, from left to right. Each is two sigmoid neurons of weight `k`.
 */
function follow(x: number, heights: number[], k: number): number {
  // #region yours
  return heights[0]
  // #endregion yours
}
