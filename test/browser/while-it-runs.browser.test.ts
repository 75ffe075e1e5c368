import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellOf, chapterPath, ended, run, write } from './chapter.ts'
import { answer, check, exerciseOf } from './exercise.ts'
import { siteUrl } from './site.ts'
import { useBrowser } from './use-browser.ts'

const browser = useBrowser()
let page: Page
let cell: Locator
beforeAll(async () => {
  page = await browser.newPage()
  await page.goto(siteUrl(chapterPath))
  cell = cellOf(page, 'slope')
})
afterAll(() => page?.close())

/** The cell defines what the others use, whatever else it does. */
const writeCell = (code: string) => write(cell, `const read = 1, bowl = 1, slopeOf = 1\n${code}`)
const provenance = () => cell.locator('.cell-provenance').textContent()

test('a cell that runs does not claim to be the recording; stopped, it says for how long it ran', async () => {
  await writeCell('for (;;) await tf.nextFrame()')
  await page.keyboard.press('Shift+Enter')
  await cell.getByText('running on reference').waitFor()
  await cell.locator('[data-action="stop"]').click()
  expect(await ended(cell)).toBe('stopped')
  expect(await provenance()).toMatch(/^ran on reference for [1-9]\S* s, then stopped$/)
})

test('what is written while a cell runs is not what ran', async () => {
  await writeCell('await new Promise((go) => setTimeout(go, 500))\n"first"')
  await page.keyboard.press('Control+Enter')
  await page.waitForFunction(() => document.querySelector('live-cell[data-cell="slope"][data-state="running"]'))
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' + " and second"')
  await cell.locator('.cell-output').getByText("'first'").waitFor()
  await page.waitForFunction(() => document.querySelector('live-cell[data-cell="slope"][data-state="stale"]'))
  expect(await cell.locator('.cell-state').textContent()).toBe('edited since it ran')
})

test('what a timer shows after the end of its cell stands under it, until Reset', async () => {
  await writeCell('setInterval(() => console.log("tick"), 200)\n"done"')
  expect(await run(cell)).toBe('ok')
  await cell.locator('.cell-output').getByText('tick').first().waitFor()
  await cell.locator('[data-action="reset"]').click()
  await cell.locator('.cell-provenance', { hasText: 'recorded on' }).waitFor()
  await page.waitForTimeout(500)
  expect(await cell.locator('.cell-output').getByText('tick').count()).toBe(0)
})

test('a call that failed shows what it has logged', async () => {
  const exercise = exerciseOf(page, 'one-step')
  await answer(exercise, '  console.log("theta is", theta)\n  return theta\n')
  expect((await check(exercise)).outcomes).toEqual(['failed', 'failed'])
  const first = exercise.locator('.exercise-tests > li').first()
  expect(await first.getByRole('region', { name: 'Output of the call' }).textContent()).toBe('theta is [3]')
})

test('Escape closes the search at once, whatever stands in it', async () => {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('momentum')
  await page.keyboard.press('Escape')
  expect(await page.locator('dialog.search').evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(false)
})
