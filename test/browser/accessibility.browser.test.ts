import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { builtChapters, pagesToLookAt } from './built-pages.ts'
import { cellIds, cellOf, chapterPath, run, runQuickly, write } from './chapter.ts'
import { launch } from './launch.ts'
import { screens } from './screens.ts'
import { siteUrl } from './site.ts'

/** The screen that chapters are read on most, and the one where every colour and width differs: together they show all. */
const opposite = screens.filter(({ name }) => ['wide and light', 'phone and dark'].includes(name))

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

/** Both languages have the same cells: English chapters run them on the first of the screens, Chinese ones on the second. */
const whereCellsRun = (path: string) => opposite[path.startsWith('/en/') ? 0 : 1]

describe.each(opposite)('$name', ({ name, options }) => {
  test('axe finds nothing on any page as it arrives', { timeout: 300_000 }, async () => {
    const runHere = builtChapters().filter((path) => whereCellsRun(path).name === name)
    const paths = pagesToLookAt().filter((path) => !runHere.includes(path))
    const page = await browser.newPage({ ...options, reducedMotion: 'reduce' })
    const found: Record<string, string[]> = {}
    for (const path of paths) {
      await page.goto(siteUrl(path))
      found[path] = await violations(page)
    }
    await page.close()
    expect(found).toEqual(Object.fromEntries(paths.map((path) => [path, []])))
  })

  test('axe finds nothing with the editor open, after an error, and with a comparison shown', {
    timeout: 120_000,
  }, async () => {
    const page = await openChapter(options)
    const cell = cellOf(page, 'walk')
    await write(cell, 'const a = 1\nnothing.of.the.kind')
    expect(await violations(page), 'editor open').toEqual([])
    expect(await run(cell)).toBe('error')
    expect(await violations(page), 'error').toEqual([])
    await write(cell, 'const a = tf.tensor1d([1, 2, 3]).square()\na')
    await cell.getByRole('button', { name: 'Compare' }).click()
    await cell.getByRole('table').first().waitFor()
    expect(await violations(page), 'comparison').toEqual([])
    await page.close()
  })
})

test.each(builtChapters())(
  'axe finds nothing on %s when all its cells have run',
  { timeout: 180_000 },
  async (path) => {
    const { options } = opposite[path.startsWith('/en/') ? 0 : 1]
    const page = await openChapter(options, path)
    for (const id of await cellIds(page)) expect(['ok', 'error']).toContain(await runQuickly(cellOf(page, id), 60_000))
    expect(await violations(page)).toEqual([])
    await page.close()
  },
)

async function openChapter(options: (typeof screens)[number]['options'], path = chapterPath): Promise<Page> {
  const page = await browser.newPage({ ...options, reducedMotion: 'reduce' })
  await page.goto(siteUrl(path))
  return page
}
