import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtPages } from './built-pages.ts'
import { launch } from './launch.ts'
import { siteUrl } from './site.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

test.each([320, 360, 390, 768, 1024, 1440])('no page scrolls sideways in a window of %i pixels', async (width) => {
  const page = await browser.newPage({ viewport: { width, height: 800 } })
  const wide: string[] = []
  for (const path of builtPages()) {
    await page.goto(siteUrl(path))
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (over > 0) wide.push(`${path} by ${over} px`)
  }
  await page.close()
  expect(wide).toEqual([])
})

test('every handle and button of a chapter is at least 24 pixels high and wide on a phone', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const small: string[] = []
  for (const path of builtPages().filter((name) => name !== '/')) {
    await page.goto(siteUrl(path))
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
