import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cellOf, chapterPath, ended, movePointer, run, write } from './chapter.ts'
import { siteUrl } from './site.ts'
import { useBrowser } from './use-browser.ts'

const browser = useBrowser({ webgl: true })
let page: Page
beforeEach(async () => {
  page = await browser.newPage()
  await page.goto(siteUrl(chapterPath))
})
afterEach(() => page.close())

test.each(['reference', 'tfjs-wasm', 'tfjs-webgl'])('an edited cell reruns on %s and says so', async (engine) => {
  const cell = cellOf(page, 'slope')
  await write(cell, 'display(tf.scalar(6).mul(7), { name: "answer" })')
  await cell.getByLabel('Engine').selectOption(engine)
  expect(await run(cell)).toBe('ok')
  expect(await cell.locator('.cell-items').textContent()).toBe('answer42 float32')
  expect(await cell.locator('.cell-provenance').textContent()).toMatch(
    new RegExp(`^ran on ${engine.replace('-', ', ')} in [\\d.]+ m?s$`),
  )
  expect(await cell.getByRole('status').textContent()).toMatch(/^slope finished in .*: answer 42 float32$/)
})

test('the engine is chosen for all cells of the page, and kept for the next', async () => {
  await cellOf(page, 'slope').getByLabel('Engine').selectOption('tfjs-cpu')
  await page.waitForFunction(() => document.querySelectorAll('live-cell[data-engine="tfjs-cpu"]').length > 3)
  await page.reload()
  await movePointer(page)
  await page.waitForFunction(() => document.querySelectorAll('live-cell[data-engine="tfjs-cpu"]').length > 3)
})

test('engines that this browser lacks cannot be chosen and say why', async () => {
  const cell = cellOf(page, 'slope')
  await run(cell)
  const option = cell.locator('option[value="tfjs-webgpu"]')
  const lacking = await option.evaluate((element) => (element as HTMLOptionElement).disabled)
  if (lacking) expect(await option.textContent()).toContain('no WebGPU')
  expect(await cell.locator('option:not(:disabled)').count()).toBeGreaterThanOrEqual(4)
})

describe('the editor', () => {
  /** Of all that is in the window; what is far from it has no exact place yet. */
  const boxes = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('live-cell, .cell-code, .cell-output, .prose > *')].flatMap((part) => {
        const { x, y, width, height } = part.getBoundingClientRect()
        return y < innerHeight && y + height > 0 ? [[x, y, width, height]] : []
      }),
    )
  /** The box of the first `const` in the first cell's code, wherever it is drawn. */
  const wordBox = (selector: string) =>
    cellOf(page, 'walk').evaluate((cell, selector) => {
      const walker = document.createTreeWalker(cell.querySelector(selector)!, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.indexOf('path')
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 4)
        const { x, y, width, height } = range.getBoundingClientRect()
        // To a tenth of a pixel: a word between others may begin on another sixty-fourth.
        const [left, top, wide, high] = [x, y, width, height].map((size) => Math.round(size * 10) / 10)
        return { x: left, y: top, width: wide, height: high }
      }
      throw new Error(`no such word in ${selector}`)
    }, selector)

  test.each([1280, 390])('opens without moving anything, the cursor where the click was, %i px wide', async (width) => {
    await page.setViewportSize({ width, height: 800 })
    await page.mouse.move(10, 10)
    await page.waitForTimeout(500) // controls come to life
    // What stands above finds its height only while the page scrolls there, and moves the cell.
    let last = ''
    const settles = async () => {
      await cellOf(page, 'walk').evaluate(async (cell) => {
        cell.querySelector('pre')!.scrollIntoView({ block: 'center' })
        for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame)
      })
      const before = last
      last = JSON.stringify(await boxes())
      return last === before
    }
    await expect.poll(settles, { timeout: 10_000 }).toBe(true)
    const before = await boxes()
    const word = await wordBox('pre')
    await page.mouse.click(word.x + word.width / 2 + 1, word.y + word.height / 2)
    await cellOf(page, 'walk').locator('.cm-content:focus').waitFor()
    expect(await boxes()).toEqual(before)
    expect(await wordBox('.cm-content')).toEqual(word)
    await page.keyboard.insertText('|')
    expect(await cellOf(page, 'walk').locator('.cm-content').textContent()).toContain('const pa|th')
  })

  test('is reached and left by keyboard alone: Enter opens, Shift+Enter runs, Escape then Tab leaves', async () => {
    const cell = cellOf(page, 'slope')
    await cell.locator('pre').focus()
    await page.keyboard.press('Enter')
    await cell.locator('.cm-content:focus').waitFor()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText('1 + 1')
    await page.keyboard.press('Shift+Enter')
    expect(await ended(cell)).toBe('ok')
    expect(await cell.locator('.cell-items').textContent()).toBe('2')
    await page.keyboard.press('Tab')
    expect(await cell.locator('.cm-content:focus').count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.waitForTimeout(2500) // no time limit
    await page.keyboard.press('Tab')
    expect(await cell.locator('.cm-content:focus').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
  })

  test('Shift+Enter runs a cell whose code is only focused', async () => {
    const cell = cellOf(page, 'slope')
    await cell.locator('pre').focus()
    await page.keyboard.press('Shift+Enter')
    expect(await ended(cell)).toBe('ok')
    expect(await cell.locator('.cm-editor').count()).toBe(0)
  })

  test('underlines a mistake while it is written, at its line and column', async () => {
    const cell = cellOf(page, 'slope')
    await write(cell, 'const a = 1\nconst b = a +* 2')
    await cell.locator('.cm-mark, .cell-mark').first().waitFor()
    expect(await cell.locator('.cell-mark').textContent()).toBe('*')
  })
})

test('an error says where it is, and its place moves the cursor there', async () => {
  const cell = cellOf(page, 'slope')
  await write(cell, 'const fine = 1\nconst bad = undefinedName.length')
  expect(await run(cell)).toBe('error')
  expect(await cell.locator('.cell-mark').textContent()).toBe('undefinedName')
  await cell.getByRole('button', { name: 'line 2, column 13' }).click()
  await page.keyboard.insertText('|')
  expect(await cell.locator('.cm-content').textContent()).toContain('const bad = |undefinedName')
})

test('an error in code that nobody has opened is marked too', async () => {
  const cell = cellOf(page, 'line')
  await write(cellOf(page, 'slope'), 'const read = 1, bowl = 2, slopeOf = 3')
  await run(cellOf(page, 'slope'))
  const walk = cellOf(page, 'walk')
  expect(await run(walk)).toBe('error')
  expect(await walk.locator('pre .cell-mark').count()).toBeGreaterThan(0)
  expect(await cell.locator('.cell-mark').count()).toBe(0)
})

test('Reset brings back the code and the recorded outputs', async () => {
  const cell = cellOf(page, 'slope')
  const code = await cell.locator('pre').textContent()
  const output = await cell.locator('.cell-output').textContent()
  await write(cell, '1')
  await run(cell)
  expect(await cell.locator('.cell-output').textContent()).not.toBe(output)
  await cell.getByRole('button', { name: 'Reset' }).click()
  expect(await cell.locator('.cell-output').textContent()).toBe(output)
  await expect.poll(() => cell.locator('.cm-line').allTextContents()).toEqual(code!.split('\n'))
  expect(await cell.getAttribute('data-state')).toBe('recorded')
})

test('cells below an edited one become stale and name it; running them runs it first', async () => {
  const [slope, walk] = [cellOf(page, 'slope'), cellOf(page, 'walk')]
  const code = (await slope.locator('pre').textContent())!
  await write(slope, code.replace(/const bowl = .*/, 'const bowl = (theta) => theta.square().mul(0)'))
  await page.waitForFunction(() =>
    document.querySelector('live-cell[data-cell="walk"]')!.matches('[data-state="stale"]'),
  )
  expect(await walk.locator('.cell-state').textContent()).toBe('stale: slope has changed')
  expect(await run(walk)).toBe('ok')
  expect(await slope.getAttribute('data-state')).toBe('ok')
  expect(await walk.locator('.out-named').first().textContent()).toMatch(/^theta3\b/)
})
