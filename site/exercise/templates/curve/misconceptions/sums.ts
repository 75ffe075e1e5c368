/** The mean of the first 1, 2, 3 and 4 of the numbers 1, 0, 0, 0. */
// #region yours
const means = [1, 1, 1, 1]
// #endregion yours
