import type { Locator, Page } from 'playwright-core'

/** The chapter on which the notebook's behaviour is tested. */
export const chapterPath = '/en/gradient-descent/'

/** A cell of the open page. */
export function cellOf(page: Page, id: string): Locator {
  return page.locator(`live-cell[data-cell="${id}"]`)
}

/** Ids of the open page's cells, in order. */
export async function cellIds(page: Page): Promise<string[]> {
  return page.locator('live-cell').evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset.cell!))
}

/** Moves the pointer, the first sign of a reader. Where it lay before, it takes two moves to be one: see `onFirstSign`. */
export async function movePointer({ mouse }: Page): Promise<void> {
  await mouse.move(300, 300)
  await mouse.move(320, 340)
}

/**
 * Brings an element to the middle of the window and waits until it stays there: what stands above finds its height only
 * while the page scrolls, and a click whose two halves meet different elements is none.
 */
export async function settled(element: Locator): Promise<Locator> {
  await element.evaluate(async (it) => {
    let [last, still] = [Number.NaN, 0]
    while (still < 6) {
      it.scrollIntoView({ block: 'center' })
      await new Promise(requestAnimationFrame)
      const { top, height } = it.getBoundingClientRect()
      still = top + height === last ? still + 1 : 0
      last = top + height
    }
  })
  return element
}

/** Opens the cell's editor and replaces all of its text by a paste. */
export async function write(cell: Locator, code: string): Promise<void> {
  const editor = cell.locator('.cm-content')
  if ((await editor.count()) === 0) await (await settled(cell.locator('.cell-code'))).click()
  await editor.click()
  await cell.page().keyboard.press('ControlOrMeta+A')
  await cell.page().keyboard.press('Delete')
  await editor.evaluate((element, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, code)
}

/** Clicks Run and waits until the run has ended: `ok`, `error` or `stopped`. */
export async function run(cell: Locator, timeout = 20_000): Promise<string> {
  await cell.locator('[data-action="run"]').click()
  return ended(cell, timeout)
}

/** As `run`; a cell that trains does so with little. */
export async function runQuickly(cell: Locator, timeout = 20_000): Promise<string> {
  const [quick] = await cell.locator('[data-action="quick"]').all()
  await (quick ?? cell.locator('[data-action="run"]')).click()
  return ended(cell, timeout)
}

/** Waits until the cell neither waits nor runs; gives its state. */
export async function ended(cell: Locator, timeout = 20_000): Promise<string> {
  const id = await cell.getAttribute('data-cell')
  const state = await cell.page().waitForFunction(
    (selector) => {
      const now = (document.querySelector(selector) as HTMLElement).dataset.state!
      return ['ok', 'error', 'stopped'].includes(now) && now
    },
    `live-cell[data-cell="${id}"]`,
    { timeout },
  )
  return (await state.jsonValue()) as string
}
