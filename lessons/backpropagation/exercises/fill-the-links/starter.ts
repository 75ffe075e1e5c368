/** The two factors of the slope of L = (a - t)², a = tanh z, with respect to z. */
// #region yours
const outer = (a: number, t: number, z: number): number => Number.NaN //
const inner = (a: number, t: number, z: number): number => Number.NaN //
// #endregion yours
