import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from './axe.ts'
import { siteUrl } from './site.ts'
import { useBrowser } from './use-browser.ts'

const browser = useBrowser()

async function chapter(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ reducedMotion: 'reduce', ...options })
  await page.goto(siteUrl('/en/gradient-descent/'))
  return page
}
const meaning = 'one for each parameter; it points straight uphill'

test('a word shows its meaning to a mouse that rests on it, and again hides it', async () => {
  const page = await chapter()
  const card = page.locator('.term-card')
  await page.locator('a.term', { hasText: 'gradient' }).first().hover()
  await card.waitFor({ state: 'visible' })
  expect(await card.textContent()).toContain(meaning)
  expect(await violations(page, '.term-card')).toEqual([])
  await page.mouse.move(2, 2)
  await card.waitFor({ state: 'hidden' })
  await page.close()
})

test('a word shows its meaning to the keyboard, which Escape hides and Enter follows', async () => {
  const page = await chapter()
  const word = page.locator('a.term', { hasText: 'gradient' }).first()
  await page.locator('a.term').nth(1).focus()
  await page.keyboard.press('Tab')
  const card = page.locator('.term-card')
  await card.waitFor({ state: 'visible' })
  expect(await word.getAttribute('aria-describedby')).toBe(await card.getAttribute('id'))
  await page.keyboard.press('Escape')
  await card.waitFor({ state: 'hidden' })
  await expect.poll(() => word.getAttribute('title')).toContain(meaning)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/en/glossary/#gradient')
  await page.close()
})

test('a word shows its meaning to a finger, and leads on from there', async () => {
  const page = await chapter({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  await page.locator('a.term', { hasText: 'gradient' }).first().tap()
  await page.locator('.term-card').getByRole('link', { name: 'Glossary' }).tap()
  await page.waitForURL('**/en/glossary/#gradient')
  await page.close()
})

test('without scripts a word is a link with its meaning as title', async () => {
  const page = await chapter({ javaScriptEnabled: false })
  const word = page.locator('a.term', { hasText: 'gradient' }).first()
  expect(await word.getAttribute('title')).toContain(meaning)
  await word.click()
  await page.waitForURL('**/en/glossary/#gradient')
  await page.close()
})

test('a listing shows one framework at a time, without scripts and by keyboard', async () => {
  const page = await chapter({ javaScriptEnabled: false })
  const listing = page.locator('#listing-line-elsewhere')
  expect(await listing.locator('pre:visible').count()).toBe(1)
  await listing.getByRole('radio', { name: 'PyTorch' }).focus()
  await page.keyboard.press('ArrowRight')
  expect(await listing.locator('pre:visible').textContent()).toContain('import keras')
  await page.close()
})
