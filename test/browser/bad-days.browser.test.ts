import type { Browser, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { cellOf, chapterPath, run, write } from './chapter.ts'
import { siteUrl } from './site.ts'
import { useBrowser } from './use-browser.ts'

describe.each([
  {
    lack: 'WebGL',
    args: ['--disable-gpu', '--disable-software-rasterizer', '--use-angle=disabled'],
    engine: 'tfjs-webgl',
  },
  { lack: 'WebAssembly', args: ['--js-flags=--jitless'], engine: 'tfjs-wasm' },
])('a browser without $lack', ({ lack, args, engine }) => {
  const browser = useBrowser({ args })

  test('says so at the engine, which cannot be chosen, and runs the others', async () => {
    const page = await openChapter(browser)
    const cell = cellOf(page, 'walk')
    await write(cell, 'tf.scalar(20).add(22)')
    expect(await run(cell)).toBe('ok')
    const option = cell.locator(`option[value="${engine}"]`)
    await expect.poll(() => option.isDisabled(), { timeout: 20_000 }).toBe(true) // making a context is tried in a quiet moment
    expect(`${await option.textContent()} ${await option.getAttribute('title')}`).toContain(lack)
    await cell.getByLabel('Engine', { exact: true }).selectOption('tfjs-cpu')
    expect(await run(cell)).toBe('ok')
    expect(await cell.locator('.cell-items').textContent()).toContain('42')
  })
})

describe('a bad network', () => {
  const browser = useBrowser()

  test('without the page’s own scripts the text is complete and shows no button that would do nothing', async () => {
    const page = await browser.newPage()
    await page.route('**/*.js', (route) => route.abort())
    await page.goto(siteUrl(chapterPath))
    expect(await page.locator('live-cell .cell-items').first().isVisible()).toBe(true)
    expect(await page.locator('main button:visible, main select:visible').count()).toBe(0)
    await page.close()
  })

  test.each([
    { missing: 'the kernel', files: '**/_kernel/kernel*', engine: 'reference' },
    { missing: 'tfjs', files: '**/_kernel/tfjs-core*', engine: 'tfjs-cpu' },
    { missing: 'the WASM binary', files: '**/_kernel/**/*.wasm', engine: 'tfjs-wasm' },
  ])('without $missing a run says what could not be fetched, and works once it is back', async ({ files, engine }) => {
    const page = await openChapter(browser)
    const cell = cellOf(page, 'walk')
    await page.route(files, (route) => route.abort())
    await write(cell, 'tf.scalar(20).add(22)')
    await cell.getByLabel('Engine', { exact: true }).selectOption(engine)
    await cell.getByRole('button', { name: 'Run', exact: true }).click()
    await expect.poll(() => cell.textContent(), { timeout: 30_000 }).toMatch(/fetched|network/i)
    await page.unroute(files)
    await expect.poll(() => run(cell), { timeout: 30_000, interval: 1000 }).toBe('ok')
    expect(await cell.locator('.cell-items').textContent()).toContain('42')
    await page.close()
  })

  test('without the interface’s strings a cell says that it could not be loaded, and works once they are back', async () => {
    const strings = '**/strings/*.json'
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.route(strings, (route) => route.abort())
    await page.goto(siteUrl(chapterPath))
    const cell = cellOf(page, 'slope')
    await cell.locator('button[data-action="run"]').click()
    await expect.poll(() => cell.locator('.cell-state').textContent()).toContain('could not be loaded')
    await page.unroute(strings)
    expect(await run(cell)).toBe('ok')
    await page.close()
  })

  test('with storage full or forbidden, cells can be edited and run', async () => {
    const page = await browser.newPage()
    const errors: Error[] = []
    page.on('pageerror', (error) => errors.push(error))
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
      Storage.prototype.setItem = refuse
      Storage.prototype.getItem = refuse
      IDBFactory.prototype.open = refuse
    })
    await page.goto(siteUrl(chapterPath))
    const cell = cellOf(page, 'walk')
    await write(cell, 'tf.scalar(20).add(22)')
    expect(await run(cell)).toBe('ok')
    expect(errors).toEqual([])
    await page.close()
  })
})

async function openChapter(browser: Pick<Browser, 'newPage'>): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(siteUrl(chapterPath))
  return page
}
