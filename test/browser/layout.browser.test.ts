import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { pagesToLookAt } from './built-pages.ts'
import { layOutAll } from './lay-out-all.ts'
import { siteUrl } from './site.ts'
import { useBrowser } from './use-browser.ts'

const browser = useBrowser()
let page: Page
beforeAll(async () => {
  page = await browser.newPage()
})

test.each(pagesToLookAt())('%s does not scroll sideways in any window', async (path) => {
  await page.goto(siteUrl(path))
  await layOutAll(page)
  const over: Record<number, number> = {}
  for (const width of [320, 360, 390, 768, 1024, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    over[width] = await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth))
  }
  expect(over).toEqual({ 320: 0, 360: 0, 390: 0, 768: 0, 1024: 0, 1440: 0 })
})

test('every handle and button of a chapter is at least 24 pixels high and wide on a phone', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const small: string[] = []
  for (const path of pagesToLookAt().filter((name) => name !== '/')) {
    await page.goto(siteUrl(path))
    await layOutAll(page)
    small.push(
      ...(await page.locator('button:visible, select:visible, [role=slider]:visible').evaluateAll((controls) =>
        controls
          .map((control) => ({ name: control.outerHTML.slice(0, 90), box: control.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ name, box }) => `${box.width} x ${box.height}: ${name}`),
      )),
    )
  }
  await page.close()
  expect(small).toEqual([])
})
