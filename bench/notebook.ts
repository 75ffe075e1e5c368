import type { Browser, Page } from 'playwright-core'
import { cellOf, chapterPath, run } from '../test/browser/chapter.ts'
import { lateParts } from './late-parts.ts'
import { median } from './median.ts'
import { quantile } from './quantile.ts'
import { milliseconds, printTable, verdict } from './table.ts'
import { withSite } from './with-site.ts'

/** How often a slider is moved and a letter typed. */
const rounds = 60

/** How many cells the long page has. */
const many = 60

/** How the notebook feels: sliders, typing, what is kept, with few cells and with many; and what each late part costs. */
export async function benchNotebook(): Promise<void> {
  await withSite(async (browser, url) => {
    const open = () => openChapter(browser, url)
    const page = await open()
    const moves = await sliderToPlot(page)
    const few = await typing(page)
    await page.close()
    const long = await open()
    await addCells(long)
    const full = await typing(long)
    await long.close()
    const row = (name: string, values: number[], aim: number) => [
      name,
      milliseconds(median(values)),
      milliseconds(quantile(values, 0.95)),
      `${aim} ms`,
      verdict(quantile(values, 0.95), aim),
    ]
    printTable(
      `Notebook, Chromium ${browser.version()}`,
      ['', 'median', 'p95', 'aim of p95', ''],
      [
        row('slider to new plot, painted', moves, 50),
        row('keystroke to painted', few.painted, 50),
        row('keystroke to kept', few.kept, 400),
        row(`keystroke to painted, ${many} cells`, full.painted, 50),
        row(`keystroke to kept, ${many} cells`, full.kept, 400),
      ],
    )
    printTable('Parts that come late', ['', 'bytes', 'files'], await lateParts(browser, url))
  })
}

async function openChapter(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(url + chapterPath, { waitUntil: 'networkidle' })
  return page
}

/** From the slider's event to the plot of the new value, and a frame to paint it in; a hand's pause lies between moves. */
async function sliderToPlot(page: Page): Promise<number[]> {
  const cell = cellOf(page, 'walk')
  await run(cell)
  await cell.locator('.out-plot svg').first().waitFor()
  return cell.evaluate(async (cell, rounds) => {
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const slider = cell.querySelector<HTMLInputElement>('.cell-items input[type="range"]')!
      const plots = cell.querySelector('.cell-items')!
      const drawn = new Promise<void>((resolve) => {
        const before = cell.querySelector('.out-plot')!.innerHTML
        const observer = new MutationObserver(() => {
          if (cell.querySelector('.out-plot')!.innerHTML === before) return
          observer.disconnect()
          resolve()
        })
        observer.observe(plots, { subtree: true, childList: true, characterData: true, attributes: true })
      })
      const begun = performance.now()
      slider.value = String(0.05 + 0.01 * (round % 40))
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      await drawn
      await new Promise(requestAnimationFrame)
      times.push(performance.now() - begun)
      await new Promise((resolve) => setTimeout(resolve, 120))
    }
    return times
  }, rounds)
}

/** Real keys into the first cell's editor: how long until a frame shows the letter, and until the browser keeps it. */
async function typing(page: Page): Promise<{ painted: number[]; kept: number[] }> {
  const cell = cellOf(page, 'slope')
  await cell.scrollIntoViewIfNeeded()
  await cell.locator('.cell-code').click()
  await cell.locator('.cm-content:focus').waitFor()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('\n// ')
  await page.waitForTimeout(1000)
  await page.evaluate(() => {
    const clock = { typed: 0, painted: [] as number[], kept: [] as number[] }
    Object.assign(window, { clock })
    const write = Storage.prototype.setItem
    Storage.prototype.setItem = function keep(key, value) {
      write.call(this, key, value)
      if (clock.typed > 0) clock.kept.push(performance.now() - clock.typed)
      clock.typed = 0
    }
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        clock.typed = timeStamp
        requestAnimationFrame(() => setTimeout(() => clock.painted.push(performance.now() - timeStamp)))
      },
      { capture: true },
    )
  })
  for (let round = 0; round < rounds / 2; round++) {
    await page.keyboard.press('x')
    await page.waitForTimeout(500)
  }
  return page.evaluate(() => (window as unknown as { clock: { painted: number[]; kept: number[] } }).clock)
}

/** Puts cells under the last one until there are many, each with a name that the next one uses. */
async function addCells(page: Page): Promise<void> {
  const cells = page.locator('live-cell')
  for (let count = await cells.count(); count < many; count++) {
    await cells
      .nth(count - 1)
      .locator('[data-action="more"]')
      .click()
    await page.getByRole('menuitem', { name: 'Add a cell below' }).click()
    await page.locator('.cm-content:focus').waitFor()
    await page.keyboard.insertText(`const added${count} = ${count}`)
  }
}
