import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cellOf, chapterPath, ended } from './chapter.ts'
import { siteUrl } from './site.ts'
import { useBrowser } from './use-browser.ts'

const browser = useBrowser()
let page: Page
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(siteUrl(chapterPath))
})
afterEach(() => page.close())

/** Presses Tab until the focus is on what the selector names. On its way every stop must be seen, and none keeps the focus. */
async function tabTo(selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 150): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press(key)
    const now = await page.evaluate((selector) => {
      const element = document.activeElement as HTMLElement
      const { width, height } = element.getBoundingClientRect()
      const name = `${element.tagName}.${element.className} ${element.textContent?.slice(0, 30)}`
      return { there: element.matches(selector), stuck: element === document.body, seen: width > 0 && height > 0, name }
    }, selector)
    if (!now.stuck) expect(now.seen, now.name).toBe(true)
    if (now.there) return
  }
  throw new Error(`keyboard: not reached by ${most} presses of ${key}, ${selector}`)
}

const focused = <T>(read: (element: HTMLElement) => T) => page.locator(':focus').evaluate(read as never) as Promise<T>

test('the way to the text, the theme and the contents need no pointer', async () => {
  await tabTo('a.skip')
  await page.keyboard.press('Enter')
  expect(await focused((element) => element.id)).toBe('text')
  await page.reload()
  await tabTo('nav a[href^="#"]')
  const target = await focused((element) => element.getAttribute('href'))
  await page.keyboard.press('Enter')
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe(decodeURIComponent(target!))
  await page.goto(siteUrl(chapterPath))
  await tabTo('theme-toggle input')
  await page.keyboard.press('ArrowLeft')
  const chosen = await focused((element) => (element as HTMLInputElement).value)
  expect(await page.evaluate(() => document.documentElement.dataset.theme ?? 'system')).toBe(chosen)
})

test('a cell is opened, edited, run and left', async () => {
  const cell = cellOf(page, 'slope')
  await tabTo('[data-cell="slope"] pre')
  await page.keyboard.press('Enter')
  await cell.locator('.cm-content:focus').waitFor()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('display(tf.scalar(6).mul(7), { name: "answer" })')
  await page.keyboard.press('Shift+Enter')
  expect(await ended(cell)).toBe('ok')
  expect(await cell.locator('.cell-items').textContent()).toBe('answer42 float32')
  await page.keyboard.press('Tab')
  expect(await cell.locator('.cm-content:focus').count()).toBe(1)
  await page.keyboard.press('Escape')
  await tabTo(':not(.cm-content)', 'Tab', 1)
  expect(await cell.locator('.cm-editor :focus').count()).toBe(0)
})

test('an engine is chosen, cells are compared, and an endless loop is stopped', async () => {
  const cell = cellOf(page, 'slope')
  await tabTo('[data-cell="slope"] select')
  await page.keyboard.press('ArrowDown')
  expect(await focused((element) => (element as HTMLSelectElement).value)).toBe('tfjs-cpu')
  await tabTo('[data-cell="slope"] [data-action="compare"]')
  await page.keyboard.press('Enter')
  await cell.locator('.cell-comparison table').waitFor({ timeout: 30_000 })
  await tabTo('[data-cell="slope"] pre')
  await page.keyboard.press('Enter')
  await cell.locator('.cm-content:focus').waitFor()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('while (true) {}')
  await page.keyboard.press('Shift+Enter')
  await tabTo('[data-cell="slope"] [data-action="stop"]', 'Shift+Tab', 10).catch(async () => {
    await page.keyboard.press('Escape')
    await tabTo('[data-cell="slope"] [data-action="stop"]', 'Shift+Tab', 10)
  })
  await page.keyboard.press('Enter')
  expect(await ended(cell)).toBe('stopped')
})

test("a figure's start is moved", async () => {
  // The first Tab wakes the figures, wherever they are.
  await page.keyboard.press('Tab')
  await page.locator('.figure-handle').first().waitFor({ state: 'attached' })
  await tabTo('.figure-handle')
  const value = () => focused((element) => Number(element.getAttribute('aria-valuenow')))
  const start = await value()
  await page.keyboard.press('ArrowRight')
  expect(await value()).toBeGreaterThan(start)
})
