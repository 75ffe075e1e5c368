import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { cellOf, chapterPath, ended, run, write } from './chapter.ts'
import { launch } from './launch.ts'
import { siteUrl } from './site.ts'

let browser: Browser
let page: Page
let cell: Locator

/** One page for all tests, with a cell that has run. */
beforeAll(async () => {
  browser = await launch()
  page = await browser.newPage({ viewport: { width: 1200, height: 850 } })
  await page.goto(siteUrl(chapterPath))
  cell = cellOf(page, 'slope')
  await write(cell, 'const w = tf.ones([64, 10])\nconst net = { rate: 0.1, size: 3 }\n')
  expect(await run(cell)).toBe('ok')
})
afterAll(() => browser.close())

/** The kernel may be busy with what another test asked. */
const patient = { timeout: 8000 }
const list = () => page.locator('.cm-tooltip-autocomplete')
const card = () => page.locator('.cm-tooltip-hover')
const lastLine = () => cell.locator('.cm-line').last().textContent()

/** Puts the cursor at the end of the cell's text and types as a hand does. */
async function typeAtEnd(text: string): Promise<void> {
  await cell.locator('.cm-content').focus()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(text, { delay: 30 })
}

test('a dot offers what the value before it holds, with the card of an op beside it', async () => {
  await typeAtEnd('w.matM')
  await list().waitFor()
  await expect.poll(() => list().locator('li').first().textContent(), patient).toBe('matMul')
  await expect.poll(() => page.locator('.cm-completionInfo').textContent(), patient).toContain('product of matrices')
  expect(await page.locator('.cm-completionInfo math').count()).toBeGreaterThan(1)
  expect(await violations(page, '.cm-tooltip')).toEqual([])
  await page.waitForTimeout(100)
  await page.keyboard.press('Tab')
  expect(await lastLine()).toBe('w.matMul')
})

test('a name offers the values of cells; Enter after a whole word is a new line', async () => {
  await page.keyboard.press('Enter')
  await typeAtEnd('net.')
  await expect.poll(() => list().locator('li').allTextContents(), patient).toEqual(['rate0.1', 'size3'])
  await page.keyboard.type('size', { delay: 60 })
  await page.waitForTimeout(150)
  await page.keyboard.press('Enter')
  expect(await lastLine()).toBe('')
  expect(await cell.locator('.cm-content').textContent()).toContain('net.size')
})

test('F1 says what a name holds, and Escape closes the card before the editor', async () => {
  await write(cell, 'const w = tf.ones([64, 10])')
  expect(await run(cell)).toBe('ok')
  await cell.locator('.cm-content').focus()
  await page.keyboard.press('ControlOrMeta+Home')
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F1')
  await expect.poll(() => card().textContent(), patient).toContain('float32 [64, 10] · 1 to 1')
  await page.keyboard.press('Escape')
  expect(await card().count()).toBe(0)
  expect(await cell.locator('.cm-content:focus').count()).toBe(1)
})

test('a name that nobody defines is underlined while it stands there, and F8 goes to it', async () => {
  await write(cell, 'const rate = 1\nraet * 2\n')
  await expect.poll(() => cell.locator('.cell-mark').allTextContents(), patient).toEqual(['raet'])
  await page.keyboard.press('F8')
  await page.keyboard.press('F1')
  await expect.poll(() => card().textContent(), patient).toContain('Did you mean rate?')
  await page.keyboard.press('Escape')
})

test('Escape leaves the editor, its undo stays; several cursors write at once', async () => {
  await write(cell, 'let a = 1; a + 1')
  await typeAtEnd('; a')
  await page.keyboard.press('Escape')
  if ((await cell.locator('.cm-editor').count()) > 0) await page.keyboard.press('Escape')
  expect(await cell.locator('.cm-editor').count()).toBe(0)
  expect(await cell.locator('pre').textContent()).toBe('let a = 1; a + 1; a')
  expect(await cell.locator('pre .code-keyword').first().textContent()).toBe('let')
  await page.keyboard.press('Enter')
  await cell.locator('.cm-content:focus').waitFor()
  await page.keyboard.press('ControlOrMeta+z')
  expect(await cell.locator('.cm-content').textContent()).toBe('let a = 1; a + 1')
  await page.keyboard.press('ControlOrMeta+Home')
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight')
  for (let i = 0; i < 2; i++) await page.keyboard.press('ControlOrMeta+d')
  await page.keyboard.insertText('b')
  expect(await cell.locator('.cm-content').textContent()).toBe('let b = 1; b + 1')
  await page.keyboard.press('ControlOrMeta+/')
  expect(await cell.locator('.cm-content').textContent()).toBe('// let b = 1; b + 1')
})

test('? shows all keys, gives the focus back, and can be switched off', async () => {
  await cellOf(page, 'walk').locator('pre').focus()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keys' })
  await dialog.waitFor()
  expect(await dialog.locator('dt').count()).toBeGreaterThan(15)
  expect(await violations(page, 'dialog[open]')).toEqual([])
  await dialog.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => document.activeElement?.matches('[data-cell="walk"] pre'))).toBe(true)
  await page.keyboard.press('?')
  await page.waitForTimeout(300)
  expect(await dialog.count()).toBe(0)
})

test('a finger gets a bar of symbols that types into the cell and goes with the focus', async () => {
  const phone = await browser.newContext({ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true })
  const small = await phone.newPage()
  await small.goto(siteUrl(chapterPath))
  const touched = cellOf(small, 'slope')
  await touched.locator('pre').tap({ position: { x: 60, y: 60 } })
  const bar = small.getByRole('toolbar', { name: 'Symbols' })
  await bar.waitFor()
  const before = (await touched.locator('.cm-content').textContent())!
  await bar.getByRole('button', { name: '(', exact: true }).tap()
  expect((await touched.locator('.cm-content').textContent())!.length).toBe(before.length + 2)
  expect(await touched.locator('.cm-content:focus').count()).toBe(1)
  await small.keyboard.press('ControlOrMeta+End')
  await small.keyboard.type('\ntf.rel', { delay: 30 })
  const offered = small.locator('.cm-tooltip-autocomplete')
  const top = async () => (await offered.boundingBox())?.y ?? -1
  await expect.poll(top, patient).toBeGreaterThan(0)
  expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await bar.getByRole('button', { name: 'Run' }).tap()
  await ended(touched)
  await bar.getByRole('button', { name: 'Done' }).tap()
  expect(await bar.count()).toBe(0)
  expect(await touched.locator('.cm-editor').count()).toBe(0)
  await phone.close()
})
