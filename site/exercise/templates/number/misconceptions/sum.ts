/** The mean of 1, 2 and 7.5. */
// #region yours
const mean = 10.5
// #endregion yours
