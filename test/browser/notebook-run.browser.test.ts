import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cellOf, chapterPath, ended, movePointer, run, write } from './chapter.ts'
import { hung } from './frames.ts'
import { siteUrl } from './site.ts'
import { useBrowser } from './use-browser.ts'

const browser = useBrowser({ webgl: true })
let page: Page
beforeEach(async () => {
  page = await browser.newPage()
  await page.goto(siteUrl(chapterPath))
})
afterEach(() => page.close())

test('an endless loop is stopped by Stop, the text is kept and the next run works', async () => {
  const cell = cellOf(page, 'slope')
  const endless = 'let n = 0\nwhile (true) n++'
  await write(cell, endless)
  await cell.getByRole('button', { name: 'Run', exact: true }).click()
  await page.waitForFunction(() =>
    document.querySelector('live-cell[data-cell="slope"]')!.matches('[data-state="running"]'),
  )
  const stop = cell.getByRole('button', { name: 'Stop', exact: true })
  await stop.waitFor()
  const took = cell.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        let clicked = 0
        element.addEventListener('click', () => (clicked = performance.now()), { capture: true, once: true })
        const watch = () => (element as HTMLElement).dataset.state === 'stopped' && resolve(performance.now() - clicked)
        new MutationObserver(watch).observe(element, { attributeFilter: ['data-state'] })
      }),
  )
  await stop.click()
  expect(await took).toBeLessThan(2 * hung) // how long it takes on a quiet machine: `alone/stop-time`
  expect(await cell.locator('.cm-line').allTextContents()).toEqual(endless.split('\n'))
  await write(cell, 'const n = 41 + 1\nn')
  expect(await run(cell)).toBe('ok')
  expect(await cell.locator('.cell-items').textContent()).toBe('42')
})

test('when the kernel dies under a cell its text is kept, the cell says so, and the next run works', async () => {
  const cell = cellOf(page, 'slope')
  const endless = 'while (true);'
  await write(cell, endless)
  await cell.getByRole('button', { name: 'Run', exact: true }).click()
  await page.waitForFunction(() =>
    document.querySelector('live-cell[data-cell="slope"]')!.matches('[data-state="running"]'),
  )
  await page.evaluate(() => document.querySelector('iframe')!.remove())
  expect(await ended(cell)).toBe('error')
  expect((await cell.locator('.out-error').textContent())!.length).toBeGreaterThan(20)
  expect(await cell.locator('.cm-line').allTextContents()).toEqual([endless])
  await write(cell, '6 * 7')
  expect(await run(cell)).toBe('ok')
  expect(await cell.locator('.cell-items').textContent()).toBe('42')
})

test('outputs stream while the cell computes', async () => {
  const cell = cellOf(page, 'slope')
  await write(
    cell,
    'for (let i = 0; i < 40; i++) { progress(i, { max: 40, label: "epoch" }); const end = Date.now() + 50; while (Date.now() < end); }',
  )
  await cell.getByRole('button', { name: 'Run', exact: true }).click()
  const bar = cell.getByRole('progressbar', { name: 'epoch' })
  await bar.waitFor()
  const early = Number(await bar.getAttribute('aria-valuenow'))
  expect(await cell.getAttribute('data-state')).toBe('running')
  await ended(cell)
  expect(early).toBeLessThan(39)
  expect(await bar.getAttribute('aria-valuenow')).toBe('39')
  expect(await bar.count()).toBe(1)
})

test('a moved slider rewrites the literal in the code and reruns the cell; the slider keeps the focus', async () => {
  const cell = cellOf(page, 'walk')
  await movePointer(page)
  const slider = cell.getByRole('slider', { name: 'lr' })
  await slider.focus()
  for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowRight')
  await page.waitForFunction(
    () =>
      document.querySelector('live-cell[data-cell="walk"] pre')!.textContent!.includes('slider(0.2,') &&
      document.querySelector('live-cell[data-cell="walk"]')!.matches('[data-state="ok"]'),
  )
  expect(await slider.evaluate((input) => input === document.activeElement)).toBe(true)
  expect(await slider.inputValue()).toBe('0.2')
  expect(await cell.locator('.out-control .out-number').textContent()).toBe('0.20')
  // 3 · (1 − 2 · 0.2)⁴⁰
  const theta = Number.parseFloat((await cell.locator('.out-named .out-value').first().textContent())!)
  expect(theta / (3 * 0.6 ** 40)).toBeCloseTo(1, 4)
})

test('Compare holds every value of the cell against the reference on every engine there is', async () => {
  const cell = cellOf(page, 'walk')
  await cell.getByRole('button', { name: 'Compare' }).click()
  const table = cell.getByRole('table', { name: 'walk on every engine' })
  await table.waitFor({ timeout: 40_000 })
  const heads = await table.locator('thead th').allTextContents()
  expect(heads.slice(0, 5)).toEqual(['value', 'reference', 'tfjs, cpu', 'tfjs, wasm', 'tfjs, webgl'])
  const theta = table.getByRole('row').filter({ hasText: 'theta' }).first()
  expect(await theta.locator('td').last().textContent()).toMatch(/^(exact|within 1e-5)$/)
  expect(await table.locator('.is-different').count()).toBe(0)
  const times = await table.locator('tfoot td').allTextContents()
  expect(times[0]).toMatch(/^[\d.]+ m?s/)
  expect(await cell.getByRole('status').textContent()).toBe('walk: all values agree on 4 engines')
  expect(await cell.getAttribute('data-state')).toBe('ok')
})

test('Compare finds what differs, and where', async () => {
  const cell = cellOf(page, 'slope')
  await write(
    cell,
    'const here = tf === reference ? 1 : 2\nconst list = tf.tensor1d([1, 2, here])\ndisplay(list, { name: "list" })',
  )
  await cell.getByRole('button', { name: 'Compare' }).click()
  const row = cell.getByRole('table').getByRole('row').filter({ hasText: 'list [3]' }).first()
  await row.waitFor({ timeout: 40_000 })
  expect(await row.textContent()).toContain('at [2]')
  expect(await row.locator('td').last().textContent()).toBe('different')
})

test('nothing of the kernel is loaded before the reader shows up', async () => {
  const quiet = await browser.newPage()
  const requested: string[] = []
  quiet.on('request', (request) => requested.push(new URL(request.url()).pathname))
  await quiet.goto(siteUrl(chapterPath))
  await quiet.waitForLoadState('networkidle')
  expect(requested.filter((path) => /_kernel|open-notebook|open-editor/.test(path))).toEqual([])
  await Promise.all([quiet.waitForRequest(/_kernel\/kernel/), movePointer(quiet)])
  expect(requested.filter((path) => /open-editor|tfjs/.test(path))).toEqual([])
  await quiet.close()
})

test('without scripts the page shows code and recorded outputs, and no button', async () => {
  const plain = await browser.newPage({ javaScriptEnabled: false })
  await plain.goto(siteUrl(chapterPath))
  const cell = cellOf(plain, 'walk')
  expect(await cell.locator('pre').isVisible()).toBe(true)
  expect(await cell.locator('.cell-items svg[role=img]').isVisible()).toBe(true)
  expect(await cell.locator('.cell-provenance').textContent()).toBe(
    'recorded on reference, float32, seed 1, agrees within 1e-5',
  )
  expect(await cell.getByRole('button').count()).toBe(0)
  expect(await cell.getByRole('combobox').count()).toBe(0)
  await plain.close()
})

test('in Chinese the cells speak Chinese', async () => {
  await page.goto(siteUrl('/zh/gradient-descent/'))
  const cell = cellOf(page, 'slope')
  await cell.getByRole('button', { name: '运行' }).click()
  expect(await ended(cell)).toBe('ok')
  expect(await cell.locator('.cell-provenance').textContent()).toMatch(/^在 reference 上运行，用时 [\d.]+ 毫秒$/)
  expect(await cell.getByRole('combobox', { name: '引擎' }).count()).toBe(1)
})
