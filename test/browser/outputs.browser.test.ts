import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { cellOf, chapterPath, run, write } from './chapter.ts'
import { siteUrl } from './site.ts'
import { useBrowser } from './use-browser.ts'

const browser = useBrowser()
let page: Page
let cell: Locator

const kinds = `display(tf.tensor2d([[1, -2, 3], [4, 5, NaN]]), { name: 'w' })
console.log('one')
console.log('two')
display({ name: 'a network of two layers', layers: [{ units: 8, activation: 'relu' }, { units: 1, activation: 'sigmoid' }] }, { name: 'model' })
display([{ a: 1, b: 'x,y' }, { a: 0.1, b: '轴' }])
display(Plot.dot([1, 2, 3], { x: (d) => d, y: (d) => d / 1000 }).plot())`

/** Opens the menu of an output by keyboard. */
async function openMenu(output: Locator): Promise<Locator> {
  await output.hover()
  await output.locator('.out-more').focus()
  await page.keyboard.press('Enter')
  const menu = page.getByRole('menu')
  await menu.waitFor()
  return menu
}

async function choose(output: Locator, name: RegExp): Promise<void> {
  await (await openMenu(output)).getByRole('menuitem', { name }).click()
}

async function saved(output: Locator, name: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), choose(output, name)])
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

beforeAll(async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  page = await context.newPage()
  await page.goto(siteUrl(chapterPath))
  cell = cellOf(page, 'slope')
})

test('a recorded plot is seen as a table and saved, and keeps its place when its button comes', async () => {
  const plot = cellOf(page, 'walk').locator('.out-plot')
  await plot.scrollIntoViewIfNeeded()
  const placed = () =>
    plot.evaluate((element) => {
      const [own, outer] = [element, element.closest('.cell')!].map((part) => part.getBoundingClientRect())
      return [own.left - outer.left, own.top - outer.top, own.width, own.height].map(Math.round)
    })
  const before = await placed()
  await plot.hover()
  await plot.locator('.out-more').waitFor()
  expect(await placed()).toEqual(before)
  await choose(plot, /as a table/)
  expect(await plot.locator('.out-data tbody tr').count()).toBeGreaterThan(40)
  const csv = await saved(plot, /CSV/)
  expect([csv.name, csv.bytes.toString().split('\r\n')[0]]).toEqual(
    ['walk.csv', 'θ,loss'].map((part, i) => (i ? `\uFEFF${part}` : part)),
  )
  const svg = (await saved(plot, /SVG/)).bytes.toString()
  expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
  expect(svg).not.toMatch(/var\(--|class=/)
  const png = (await saved(plot, /PNG/)).bytes
  expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
  await choose(plot, /Hide/)
  expect(await plot.locator('.out-data').count()).toBe(0)
})

test('what a cell has just shown can be copied, opened and read off by keyboard', async () => {
  await write(cell, kinds)
  expect(await run(cell)).toBe('ok')
  const tensor = cell.locator('.out-tensor')
  await choose(tensor, /heat map/)
  const map = tensor.getByRole('img', { name: 'Heat map of w [2, 3], from -2 to 5' })
  await map.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  expect(await tensor.locator('.heat-reading').textContent()).toBe('[1, 1] = 5')
  await choose(cell.locator('.out-log').first(), /Copy/)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('one\ntwo')
  expect(await cell.getByRole('status').textContent()).toBe('Copied.')
  const tree = cell.locator('.out-tree')
  await tree.locator('summary').nth(1).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  expect(await page.evaluate(() => document.activeElement!.textContent)).toMatch(/^0: \{ units: 8/)
  const table = await saved(cell.locator('.out:has(.out-table)').first(), /CSV/)
  expect(table.bytes.toString()).toBe('\uFEFFa,b\r\n1,"x,y"\r\n0.1,轴\r\n')
})

test('a plot says its values where the pointer is, and small ones are not 0', async () => {
  const plot = cell.locator('.out-plot')
  const dot = plot.locator('circle').first()
  await dot.scrollIntoViewIfNeeded()
  await dot.hover({ force: true })
  const tip = plot.locator('g[aria-hidden="true"] text')
  await tip.waitFor()
  expect(await tip.textContent()).toContain('0.001')
})

test('axe finds nothing wrong with outputs that are opened, mapped and pointed at', async () => {
  const found = await violations(page, 'live-cell[data-cell="slope"] .cell-output')
  expect(found).toEqual([])
})

test('Escape closes the menu and the focus is on its button again', async () => {
  await openMenu(cell.locator('.out-tree'))
  await page.keyboard.press('Escape')
  expect(await page.getByRole('menu').count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement!.getAttribute('aria-label'))).toBe(
    'More for this output: value',
  )
})
