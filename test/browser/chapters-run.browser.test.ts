import { expect, test } from 'vitest'
import { violations } from './axe.ts'
import { builtChapters } from './built-pages.ts'
import { cellIds, cellOf, runQuickly } from './chapter.ts'
import { screens } from './screens.ts'
import { siteUrl } from './site.ts'
import { useBrowser } from './use-browser.ts'

const browser = useBrowser()

/** Both languages have the same cells: the English ones run on a wide and light screen, the Chinese ones on a dark phone. */
const screenOf = (path: string) =>
  screens.find(({ name }) => name === (path.startsWith('/en/') ? 'wide and light' : 'phone and dark'))!

test.each(builtChapters())('all cells of %s run, and axe finds nothing then', { timeout: 180_000 }, async (path) => {
  const page = await browser.newPage({ ...screenOf(path).options, reducedMotion: 'reduce' })
  await page.goto(siteUrl(path))
  // Cells that wait for a prediction are let go; how a prediction is made is tried in exercise-forms.
  await page.locator('[data-waits]').evaluateAll((all) => all.map((one) => one.removeAttribute('data-waits')))
  for (const id of await cellIds(page)) expect(['ok', 'error']).toContain(await runQuickly(cellOf(page, id), 60_000))
  expect(await violations(page)).toEqual([])
  await page.close()
})
