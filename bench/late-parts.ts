import type { Browser, Locator, Page } from 'playwright-core'
import { cellOf, chapterPath, run } from '../test/browser/chapter.ts'
import { countBytes, inKilobytes, totalOf } from './count-bytes.ts'

/** What is fetched when a reader first does each of these, one after the other on one page. */
export async function lateParts(browser: Browser, url: string): Promise<string[][]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const wire = await countBytes(page)
  await page.goto(url + chapterPath)
  await wire.take()
  const cell = cellOf(page, 'slope')
  const close = () => page.keyboard.press('Escape')
  const choose = async (button: string, item: RegExp) => {
    await page.locator(button).first().click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  const steps: [name: string, step: () => Promise<unknown>][] = [
    ['first movement: notebook, kernel', () => page.mouse.move(400, 400)],
    ['first run', () => run(cell)],
    ['menu of a cell', () => cell.locator('[data-action="more"]').click()],
    ['menu of the page', () => page.locator('[data-page="menu"]').click()],
    ['editor', () => cell.locator('.cell-code').click()],
    ['a mistake of shapes', () => mistake(page, cell)],
    ['difference from the original', () => choose('live-cell [data-action="more"]', /Difference/)],
    ['share', () => page.locator('[data-page="share"]').click()],
    ['keys', () => choose('[data-page="menu"]', /Keys/)],
    ['download for Jupyter', () => choose('[data-page="menu"]', /ipynb/)],
    ['compare, all engines', () => cellOf(page, 'walk').locator('[data-action="compare"]').click()],
  ]
  const rows: string[][] = []
  for (const [name, step] of steps) {
    await step()
    const files = await wire.take()
    await close()
    rows.push([name, inKilobytes(totalOf(files)), String(files.length)])
  }
  await page.close()
  return rows
}

/** Writes a product of matrices that do not fit, and runs it. */
async function mistake(page: Page, cell: Locator): Promise<void> {
  await cell.locator('.cell-code').click()
  await cell.locator('.cm-content:focus').waitFor()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText('tf.matMul(tf.ones([2, 3]), tf.ones([2, 4]))')
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.locator('.out-axis').first().waitFor()
}
