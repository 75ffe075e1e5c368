/** The two factors of the slope of L = (a - t)², a = tanh z, with respect to z. */
// #region yours
const outer = (a: number, t: number, z: number): number => 2 * (a - t) // 2(a - t)
const inner = (a: number, t: number, z: number): number => 1 - a ** 2 // 1 - a^2
// #endregion yours
