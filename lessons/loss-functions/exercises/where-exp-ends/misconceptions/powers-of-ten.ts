/** The largest z for which e to the z is still a float32. */
// #region yours
const edge = 38.53
// #endregion yours
