import { expect, test } from 'vitest'
import { cellOf, chapterPath, run } from '../chapter.ts'
import { siteUrl } from '../site.ts'
import { useBrowser } from '../use-browser.ts'

const browser = useBrowser()

test('on a slow line the text stands within 4 s, and a first run says that it is loading and can be stopped', async () => {
  const page = await browser.newPage()
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const bytesPerSecond = 50_000
  const slow = { offline: false, latency: 400, downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond }
  await session.send('Network.emulateNetworkConditions', slow)
  const start = performance.now()
  await page.goto(siteUrl(chapterPath), { waitUntil: 'commit' })
  await page.locator('h1').waitFor()
  expect(performance.now() - start).toBeLessThan(4000)
  const cell = cellOf(page, 'walk')
  await cell.locator('button[data-action="run"]').click({ timeout: 30_000 })
  await expect.poll(() => cell.locator('.cell-state').textContent(), { timeout: 20_000 }).not.toBe('')
  await cell.locator('button[data-action="stop"]').click({ timeout: 20_000 })
  // It had not begun: what was recorded stays.
  await expect.poll(() => cell.getAttribute('data-state'), { timeout: 2000 }).toMatch(/^(recorded|stopped)$/)
  expect(await run(cell, 40_000)).toBe('ok')
  await page.close()
})
