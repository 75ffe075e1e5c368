import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { builtChapters } from './built-pages.ts'
import { siteUrl } from './site.ts'
import { useBrowser } from './use-browser.ts'

const browser = useBrowser()
let page: Page
beforeAll(async () => {
  page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
})

describe.each(builtChapters())('%s without JavaScript', (path) => {
  beforeAll(async () => {
    await page.goto(siteUrl(path))
  })

  test('shows its title, its code and its formulas', async () => {
    expect((await page.locator('h1').textContent())?.length).toBeGreaterThan(0)
    for (const code of await page.locator('live-cell pre').allTextContents()) expect(code.trim()).not.toBe('')
    expect(await page.locator('.katex').count()).toBeGreaterThan(0)
  })

  test('shows what every cell put out, and which engine recorded it with which seed', async () => {
    const cells = await page.locator('live-cell').evaluateAll((cells) =>
      cells.map((cell) => {
        const output = cell.querySelector('.cell-items > *')
        const box = output?.getBoundingClientRect()
        return {
          name: cell.getAttribute('data-cell'),
          // A cell may only define what the next ones need.
          isShown: !box || (box.width > 0 && box.height > 0 && output!.checkVisibility({ visibilityProperty: true })),
          origin: cell.querySelector('.cell-provenance')?.textContent,
        }
      }),
    )
    expect(cells.length).toBeGreaterThan(0)
    for (const { name, isShown, origin } of cells) {
      expect(isShown, `${name} shows its output`).toBe(true)
      expect(origin, `${name} says its origin`).toMatch(/\d/)
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
