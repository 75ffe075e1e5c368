import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { builtChapters, pagesToLookAt } from './built-pages.ts'
import { cellOf, chapterPath, run, write } from './chapter.ts'
import { screens } from './screens.ts'
import { siteUrl } from './site.ts'
import { useBrowser } from './use-browser.ts'

/** The screen that chapters are read on most, and the one where every colour and width differs: together they show all. */
const opposite = screens.filter(({ name }) => ['wide and light', 'phone and dark'].includes(name))

const browser = useBrowser()

/** The languages have the same pages, so one is looked at on each screen: chapters in the other way than the pages between. */
const screenOf = (path: string) => opposite[path.startsWith('/en/') === chapters.includes(path) ? 1 : 0]
const chapters = builtChapters()

test.each(opposite)('axe finds nothing on any page as it arrives, $name', { timeout: 300_000 }, async (screen) => {
  const paths = pagesToLookAt().filter((path) => screenOf(path) === screen)
  const page = await browser.newPage({ ...screen.options, reducedMotion: 'reduce' })
  const found: Record<string, string[]> = {}
  for (const path of paths) {
    await page.goto(siteUrl(path))
    found[path] = await violations(page)
  }
  await page.close()
  expect(found).toEqual(Object.fromEntries(paths.map((path) => [path, []])))
})

describe.each(opposite)('$name', ({ options }) => {
  test('axe finds nothing with the editor open, after an error, and with a comparison shown', {
    timeout: 120_000,
  }, async () => {
    const page = await openChapter(options)
    const cell = cellOf(page, 'walk')
    const walk = 'live-cell[data-cell="walk"]' // The rest of the page is as it arrived.
    await write(cell, 'const a = 1\nnothing.of.the.kind')
    expect(await violations(page, walk), 'editor open').toEqual([])
    expect(await run(cell)).toBe('error')
    expect(await violations(page, walk), 'error').toEqual([])
    await write(cell, 'const a = tf.tensor1d([1, 2, 3]).square()\na')
    await cell.getByRole('button', { name: 'Compare' }).click()
    await cell.getByRole('table').first().waitFor()
    expect(await violations(page, walk), 'comparison').toEqual([])
    await page.close()
  })
})

async function openChapter(options: (typeof screens)[number]['options']): Promise<Page> {
  const page = await browser.newPage({ ...options, reducedMotion: 'reduce' })
  await page.goto(siteUrl(chapterPath))
  return page
}
