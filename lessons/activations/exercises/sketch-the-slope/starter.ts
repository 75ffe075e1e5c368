/** The slope of the sigmoid at -10, -5, -2, 0, 2, 5 and 10. */
// #region yours
const slopes = [0, 0, 0, 0, 0, 0, 0]
// #endregion yours
