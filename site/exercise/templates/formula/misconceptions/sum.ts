/** The mean of a and b. */
// #region yours
const mean = (a: number, b: number): number => a + b // a + b
// #endregion yours
