import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { cellOf, chapterPath, movePointer, run, write } from './chapter.ts'
import { siteUrl } from './site.ts'
import { useBrowser } from './use-browser.ts'

const browser = useBrowser({ webgl: true })
let context: BrowserContext
let page: Page

/** One reader's browser: what a test does is there for the next. */
beforeAll(async () => {
  context = await browser.newContext({ serviceWorkers: 'allow', reducedMotion: 'reduce' })
  page = await context.newPage()
  await page.goto(siteUrl(chapterPath))
})
afterAll(() => context?.close())

test('search is opened by Ctrl+K, finds sections, cells, ops and formulas, and Enter goes there', async () => {
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Search the book' })
  const field = dialog.getByRole('combobox')
  const results = dialog.getByRole('option')
  const texts = async () => (await results.allInnerTexts()).map((text) => text.replaceAll('\n', ' '))
  const finds = async (words: string, wanted: RegExp) => {
    await field.fill(words)
    await expect.poll(texts, { timeout: 10_000 }).toContainEqual(expect.stringMatching(wanted))
  }
  await finds('momentum', /^Momentum: remember.* text /)
  await finds('matMul', /^matMul op /)
  await finds('theta', /^θ.* formula /)
  await field.fill('walk')
  await expect.poll(async () => (await texts())[0], { timeout: 10_000 }).toMatch(/^walk .*cell /)
  expect(await violations(page, 'dialog[open]')).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  expect(new URL(page.url()).hash).toBe('#cell-walk')
})

test('a search that does not come says so, in the dialog or without it, and works once it is back', async () => {
  const other = await browser.newPage()
  await other.route(/search\.en\.json$/, (route) => route.abort())
  await other.goto(siteUrl(chapterPath))
  await other.keyboard.press('Control+k')
  const alert = other.getByRole('alert')
  await alert.waitFor()
  expect(await alert.textContent()).toBe('The search could not be loaded. Check the network and try again.')
  expect(await violations(other, '[role=alert]')).toEqual([])
  await other.keyboard.press('Escape')
  await alert.waitFor({ state: 'detached' })
  await other.unroute(/search\.en\.json$/)
  await other.route('**/_search/**', (route) => route.abort())
  await other.keyboard.press('Control+k')
  const dialog = other.getByRole('dialog', { name: 'Search the book' })
  const field = dialog.getByRole('combobox')
  await field.fill('momentum')
  await dialog.getByText('could not be loaded').waitFor()
  await other.unroute('**/_search/**')
  await field.fill('momentum and')
  await dialog.getByRole('option').first().waitFor()
  // A part of the index alone: what is in it is not known, so nobody says that there is nothing.
  await other.route('**/_search/index/**', (route) => route.abort())
  await field.fill('xylophone')
  await dialog.getByText('could not be loaded').waitFor()
  await other.unroute('**/_search/index/**')
  await field.fill('xylophones')
  await dialog.getByText(/^\d+ results?$/).waitFor()
  await field.fill('matMul')
  await dialog.getByRole('option').first().waitFor()
  await other.close()
})

test('after one visit the chapter works without a network, on every engine', async () => {
  await movePointer(page)
  await page.waitForFunction(() => 'kept' in document.documentElement.dataset, undefined, { timeout: 45_000 })
  await context.setOffline(true)
  await page.reload()
  const cell = cellOf(page, 'walk')
  await write(cell, 'const two = tf.scalar(1).add(1)\ntwo')
  expect(await run(cell)).toBe('ok')
  for (const engine of ['tfjs-wasm', 'tfjs-webgl']) {
    await cell.getByLabel('Engine', { exact: true }).selectOption(engine)
    expect(await run(cell)).toBe('ok')
  }
  expect(await cell.locator('.cell-items').textContent()).toContain('2')
  await page.locator('.footer').getByRole('button', { name: 'Keep offline' }).click()
  const dialog = page.getByRole('dialog', { name: 'Keep for offline' })
  await dialog
    .getByRole('group', { name: 'This page in full' })
    .getByText(/kept on this device, \d/)
    .waitFor()
  await page.keyboard.press('Escape')
})

test('a page that is not kept says so, and lists the chapters that are', async () => {
  await page.goto(siteUrl('/zh/assign/'))
  await page.getByRole('heading', { level: 1, name: /本设备上没有这一页|Not kept/ }).waitFor()
  const links = page.locator('kept-pages a:visible')
  await links.first().waitFor()
  expect(await links.allTextContents()).toEqual(['Gradient descent'])
  expect(await violations(page)).toEqual([])
})

test('the dialog says what is kept, and that there is no room when there is none', async () => {
  await context.setOffline(false)
  await page.goto(siteUrl(chapterPath))
  await page.locator('.footer').getByRole('button', { name: 'Keep offline' }).click()
  const dialog = page.getByRole('dialog', { name: 'Keep for offline' })
  const course = dialog.getByRole('group', { name: 'The whole course in English' })
  await dialog
    .getByRole('group', { name: 'This page in full' })
    .getByText(/kept on this device, \d/)
    .waitFor()
  await course.getByText(/MB of \d+/).waitFor()
  expect(await violations(page, 'dialog[open]')).toEqual([])
  await page.evaluate(() => {
    Cache.prototype.put = async () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await course.getByRole('button', { name: /^Keep/ }).click()
  await dialog.getByRole('status').getByText('no more room').waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
})

test('a newer edition is told of, and not while the reader writes', async () => {
  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.dataset.edition = 'older'
    }),
  )
  await page.goto(siteUrl(chapterPath))
  const listed = page.waitForResponse((response) => response.url().endsWith('/offline.json'))
  await write(cellOf(page, 'slope'), 'const one = 1')
  await movePointer(page)
  await listed
  await page.waitForTimeout(2500)
  const notice = page.locator('[data-notice="newer-edition"]')
  expect(await notice.count()).toBe(0)
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await notice.getByText('newer edition').waitFor()
  await notice.getByRole('button', { name: 'Later' }).click()
  expect(await notice.count()).toBe(0)
})
