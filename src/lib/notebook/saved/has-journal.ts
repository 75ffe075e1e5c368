/** The database that holds the journal. */
export const journalDatabase = 'chainrule'

/** Whether this browser has a journal at all, told without what reads it; true where the browser does not say. */
export async function hasJournal(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === journalDatabase)
  } catch {
    return true
  }
}
