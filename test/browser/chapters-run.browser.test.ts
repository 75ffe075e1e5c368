import { expect, test } from 'vitest'
import { violations } from './axe.ts'
import { builtChapters } from './built-pages.ts'
import { cellIds, cellOf, runQuickly } from './chapter.ts'
import { screens } from './screens.ts'
import { siteUrl } from './site.ts'
import { useBrowser } from './use-browser.ts'

const browser = useBrowser()

/** Both languages have the same cells, so one chapter runs in English and the next in Chinese. */
const paths = builtChapters()
const english = paths.filter((path) => path.startsWith('/en/'))
const inTurn = english.map((path, i) => (i % 2 === 0 ? path : path.replace('/en/', '/zh/')))

const [wide, phone] = ['wide and light', 'phone and dark'].map(
  (name) => screens.find((one) => one.name === name)!.options,
)

test('every chapter is there in both languages', () => {
  const chinese = paths.filter((path) => path.startsWith('/zh/'))
  expect(chinese.map((path) => path.replace('/zh/', '/en/'))).toEqual(english)
  expect(english.length).toBeGreaterThan(0)
})

test.each(inTurn)(
  'all cells of %s run, and axe finds nothing then, on a wide and light screen and on a dark phone',
  {
    timeout: 180_000,
  },
  async (path) => {
    const page = await browser.newPage({ ...phone, reducedMotion: 'reduce' })
    await page.goto(siteUrl(path))
    // Cells that wait for a prediction are let go; how a prediction is made is tried in exercise-forms.
    await page.locator('[data-waits]').evaluateAll((all) => all.map((one) => one.removeAttribute('data-waits')))
    for (const id of await cellIds(page)) expect(['ok', 'error']).toContain(await runQuickly(cellOf(page, id), 60_000))
    expect(await violations(page), 'phone and dark').toEqual([])
    await page.emulateMedia({ colorScheme: wide.colorScheme ?? null, reducedMotion: 'reduce' })
    await page.setViewportSize(wide.viewport!)
    expect(await violations(page), 'wide and light').toEqual([])
    await page.close()
  },
)
