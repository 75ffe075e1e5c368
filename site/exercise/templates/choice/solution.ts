/** What becomes of the mean when every number is doubled. */
// #region yours
const chosen = 'doubles'
// #endregion yours
