/** The mean of 1, 2 and 7.5. */
// #region yours
const mean = NaN
// #endregion yours
