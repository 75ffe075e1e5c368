/** What lifting and what doubling all scores does to the probabilities. */
// #region yours
const chosen = 'neither'
// #endregion yours
