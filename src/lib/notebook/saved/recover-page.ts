import type { Page } from '../page.ts'
import { isKept } from './is-kept.ts'
import { recoverLost } from './page-journal.ts'

/** Opens with what the reader wrote just before the browser was killed, on a page of which nothing else was kept. */
export async function recoverPage(page: Page): Promise<void> {
  await recoverLost()
  if (!isKept()) return
  const [{ openPage }, { isKeeping }] = await Promise.all([import('./open-page.ts'), import('./keep-page.ts')])
  // Whoever is writing already is asked about each cell, as when two windows differ.
  if (!isKeeping()) await openPage(page, null, null)
}
