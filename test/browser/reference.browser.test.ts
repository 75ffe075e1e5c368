import { describe, expect, test } from 'vitest'
import { builtPages, html, sampledOps } from './built-pages.ts'
import { cellOf, run } from './chapter.ts'
import { siteUrl } from './site.ts'
import { useBrowser } from './use-browser.ts'

const browser = useBrowser()

const opPages = (lang: string) => builtPages().filter((path) => path.startsWith(`/${lang}/ops/`))
const count = (text: string, part: string | RegExp) => text.split(part).length - 1

test('every op has a page in both languages, with the same formulas, pictures, code and tests', () => {
  expect(opPages('en').length).toBeGreaterThan(150)
  expect(opPages('zh').map((path) => path.replace('/zh/', '/en/'))).toEqual(opPages('en'))
  for (const path of opPages('en')) {
    const [english, chinese] = [html(path), html(path.replace('/en/', '/zh/'))]
    for (const part of ['class="katex"', '<table', '<pre', '<live-cell', '<dd', '<h2', 'class="aside"'])
      expect(count(chinese, part), `${path}: ${part}`).toBe(count(english, part))
  }
})

test('the list of ops and the page of rules lead to every op', () => {
  for (const lang of ['en', 'zh']) {
    const ops = opPages(lang).filter((path) => path !== `/${lang}/ops/`)
    for (const page of [`/${lang}/ops/`, `/${lang}/rules/`]) {
      const text = html(page)
      expect(ops.filter((path) => !text.includes(`href="${path}"`))).toEqual([])
    }
  }
})

describe.each(sampledOps())('%s without JavaScript', (path) => {
  test('shows sentence, formulas, pictures, outputs, source and tests', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
    await page.goto(siteUrl(path))
    for (const part of ['h1', '.summary', '.katex', '.tensor td', '.cell-items', 'article > pre', '.proofs dd']) {
      const found = page.locator(part).first()
      expect((await found.textContent())?.trim(), part).not.toBe('')
      expect(await found.isVisible(), part).toBe(true)
    }
    expect(await page.locator('main button:visible, main select:visible').count()).toBe(0)
    await page.close()
  })
})

test('the cell of an op runs, on both engines alike', async () => {
  const page = await browser.newPage()
  await page.goto(siteUrl('/en/ops/matMul/'))
  const cell = cellOf(page, 'matMul')
  expect(await run(cell)).toBe('ok')
  await cell.getByRole('button', { name: 'Compare' }).click()
  await cell.getByRole('table').first().waitFor()
  await cell
    .getByText(/^all values agree|: all values agree/)
    .first()
    .waitFor({ timeout: 30_000, state: 'attached' })
  await page.close()
})

test.each(['en', 'zh'])('all rules stand on one screen and on one printed page, /%s/rules/', async (lang) => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(siteUrl(`/${lang}/rules/`))
  await page.evaluate(() => document.fonts.ready)
  const below = await page
    .locator('.rules dl > div, .rules .alike')
    .evaluateAll((rows) =>
      rows.filter((row) => row.getBoundingClientRect().bottom > innerHeight).map((row) => row.textContent),
    )
  expect(below).toEqual([])
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await page.close()
})
