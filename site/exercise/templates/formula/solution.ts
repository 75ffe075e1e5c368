/** The mean of a and b. */
// #region yours
const mean = (a: number, b: number): number => (a + b) / 2 // (a + b) / 2
// #endregion yours
