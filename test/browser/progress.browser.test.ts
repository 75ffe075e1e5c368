import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { answer, check, exerciseOf } from './exercise.ts'
import { siteUrl } from './site.ts'
import { useBrowser } from './use-browser.ts'

const browser = useBrowser()
const folder = mkdtempSync(join(tmpdir(), 'progress-'))
afterAll(async () => {
  rmSync(folder, { recursive: true })
})

const ringOf = (page: Page, name: RegExp) => page.locator('#rail').getByRole('link', { name })

test('a solved exercise closes its part of the rings at once, and is known on the page of all exercises', async () => {
  const page = await browser.newPage()
  await page.goto(siteUrl('/en/gradient-descent/'))
  expect(await ringOf(page, /^3 Gradient descent$/).count()).toBe(1)
  const exercise = exerciseOf(page, 'one-step')
  await answer(exercise, '  return theta.map((value, i) => value - rate * gradient[i])')
  await check(exercise)
  await ringOf(page, /Gradient descent \(1 of \d+ exercises solved\)/).waitFor()
  await ringOf(page, /^Exercises \(1 of \d+ exercises solved\)/).click()
  const row = page.locator('.hand-in-row', { hasText: 'One step downhill' })
  await row.getByText('✓ solved').waitFor()
  expect(await violations(page)).toEqual([])
  await page.close()
})

test('progress goes from one browser to another as a file, by keyboard, and a damaged file is named', async () => {
  const [first, second] = [await browser.newContext(), await browser.newContext()]
  const from = await first.newPage()
  await from.goto(siteUrl('/en/exercises/'))
  await from.evaluate(() => localStorage.setItem('chainrule:exercise:gradient-descent/one-step', '{"solved":2}'))
  await from.getByRole('button', { name: 'Save my progress' }).focus()
  const [saved] = await Promise.all([from.waitForEvent('download'), from.keyboard.press('Enter')])
  const file = join(folder, saved.suggestedFilename())
  await saved.saveAs(file)

  const to = await second.newPage()
  await to.goto(siteUrl('/zh/exercises/'))
  await to.getByLabel('打开保存的文件').setInputFiles(file)
  await to.getByRole('status').getByText('新增 1 道练习').waitFor()
  await to.locator('.hand-in-row', { hasText: '下山一步' }).getByText('✓ 已解出').waitFor()
  await ringOf(to, /梯度下降.*已解出 1 道/).waitFor()
  await to.getByLabel('打开保存的文件').setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"chainrule-progress","version":1,"checksum":"0","exercises":{}}'),
  })
  await to.getByRole('status').getByText('它已损坏').waitFor()
  await first.close()
  await second.close()
})
