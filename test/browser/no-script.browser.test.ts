import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtChapters } from './built-pages.ts'
import { siteUrl } from './site.ts'
import { useBrowser } from './use-browser.ts'

const browser = useBrowser()

describe.each(builtChapters())('%s without JavaScript', (path) => {
  let page: Page
  beforeAll(async () => {
    page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
    await page.goto(siteUrl(path))
  })
  afterAll(() => page?.close())

  test('shows its title, its code and its formulas', async () => {
    expect((await page.locator('h1').textContent())?.length).toBeGreaterThan(0)
    for (const code of await page.locator('live-cell pre').all())
      expect((await code.textContent())?.trim()).not.toBe('')
    expect(await page.locator('.katex').count()).toBeGreaterThan(0)
  })

  test('shows what every cell put out, and which engine recorded it with which seed', async () => {
    const cells = await page.locator('live-cell').all()
    expect(cells.length).toBeGreaterThan(0)
    for (const cell of cells) {
      const name = await cell.getAttribute('data-cell')
      const outputs = cell.locator('.cell-items > *')
      // A cell may only define what the next ones need.
      if ((await outputs.count()) > 0) expect(await outputs.first().isVisible(), `${name} shows its output`).toBe(true)
      expect(await cell.locator('.cell-provenance').textContent(), `${name} says its origin`).toMatch(/\d/)
    }
  })

  test('draws its figures and plots', async () => {
    for (const figure of await page.locator('live-figure').all()) {
      expect(await figure.locator('svg').first().isVisible()).toBe(true)
    }
  })

  test('shows no button that would do nothing', async () => {
    expect(await page.locator('main button:visible, main select:visible').count()).toBe(0)
  })
})
