import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { cellOf, chapterPath, movePointer, run, write } from './chapter.ts'
import { launch } from './launch.ts'
import { siteUrl } from './site.ts'

const place = 'chainrule:page:gradient-descent'
let browser: Browser
let reader: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())
beforeEach(async () => {
  reader = await browser.newContext()
  page = await reader.newPage()
  await page.goto(siteUrl(chapterPath))
})
afterEach(() => reader.close())

/** The text of a cell, in its editor or not. */
const textOf = (id: string, on = page) =>
  cellOf(on, id).evaluate((cell) => {
    const lines = [...cell.querySelectorAll('.cm-line')].map((line) => line.textContent)
    return cell.querySelector('pre:not([hidden])')?.textContent ?? lines.join('\n')
  })
const shows = (id: string, text: string, on = page) =>
  on.waitForFunction(
    ([id, text]) => document.querySelector(`live-cell[data-cell="${id}"]`)?.textContent?.includes(text),
    [id, text],
  )
/** The texts that the browser keeps of the page, by cell. */
const kept = (on = page): Promise<Record<string, string>> =>
  on.evaluate((place) => {
    const { page } = JSON.parse(localStorage.getItem(place) ?? '{"page":{"cells":[]}}')
    return Object.fromEntries(page.cells.map(({ id, text }: Record<string, string>) => [id, text]))
  }, place)
const isKept = (id: string, text: string | null, on = page) =>
  on.waitForFunction(
    ([place, id, text]) => {
      const saved = JSON.parse(localStorage.getItem(place!) ?? 'null')
      return (saved?.page.cells.find((cell: { id: string }) => cell.id === id)?.text ?? null) === text
    },
    [place, id, text],
  )
const choose = async (item: string) => {
  await page.locator('[data-page="menu"]').click()
  await page.getByRole('menuitem', { name: item }).click()
}
const notice = () => page.locator('.notice')

describe('what a reader writes', () => {
  test('is kept while it is typed, survives a reload, and is forgotten when it is the lesson again', async () => {
    const original = await textOf('slope')
    await write(cellOf(page, 'slope'), 'display(6 * 7)')
    await isKept('slope', 'display(6 * 7)')
    await page.reload()
    await shows('slope', 'display(6 * 7)')
    expect(await textOf('slope')).toBe('display(6 * 7)')
    // In colour, though no editor was opened.
    await cellOf(page, 'slope').locator('pre .code-number', { hasText: '7' }).waitFor()
    expect(await cellOf(page, 'slope').getAttribute('data-state')).toBe('stale')
    expect(await run(cellOf(page, 'slope'))).toBe('ok')
    await cellOf(page, 'slope').getByRole('button', { name: 'Reset' }).click()
    await isKept('slope', null)
    expect(await textOf('slope')).toBe(original)
  })

  test('survives a window that is closed in the middle of a word, and is there in the other language', async () => {
    await write(cellOf(page, 'slope'), '1')
    await page.keyboard.insertText(' + 1')
    await page.close({ runBeforeUnload: true })
    page = await reader.newPage()
    await page.goto(siteUrl(chapterPath.replace('/en/', '/zh/')))
    await shows('slope', '1 + 1')
  })

  test('is compared with the lesson, and all of it can be reset and brought back', async () => {
    await write(cellOf(page, 'slope'), (await textOf('slope')).replace('theta.mul(theta)', 'theta.square()'))
    await cellOf(page, 'slope').locator('[data-action="more"]').click()
    await page.getByRole('menuitem', { name: 'Difference' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    expect(await dialog.locator('.difference-changed').count()).toBe(1)
    expect(await dialog.locator('.difference-new mark').allTextContents()).toEqual(['square'])
    expect(await violations(page, 'dialog[open]')).toEqual([])
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.action)).toBe('more')
    await choose('Reset page')
    await isKept('slope', null)
    await notice().getByRole('button', { name: 'Undo' }).click()
    await shows('slope', 'theta.square()')
    expect(Object.keys(await kept())).toEqual(['slope'])
  })

  test('is kept with what is drawn on pads: it is there again after a reload, for the next run, until it is reset', async () => {
    const code = 'const ink = draw({ width: 4, height: 4 })\nink.some((value) => value > 0)'
    await write(cellOf(page, 'slope'), code)
    expect(await run(cellOf(page, 'slope'))).toBe('ok')
    await cellOf(page, 'slope').locator('canvas').focus()
    await page.keyboard.press('Space')
    await shows('slope', 'true')
    const drawn = () =>
      page.waitForFunction((place) => JSON.parse(localStorage.getItem(place)!)?.page.drawings.length === 1, place)
    await drawn()
    await page.reload()
    await shows('slope', 'draw(')
    expect(await run(cellOf(page, 'slope'))).toBe('ok')
    await shows('slope', 'true')
    await choose('Reset page')
    await page.waitForFunction((place) => localStorage.getItem(place) === null, place)
    await notice().getByRole('button', { name: 'Undo' }).click()
    await drawn()
    await cellOf(page, 'slope').getByRole('button', { name: 'Reset' }).click()
    await page.waitForFunction((place) => localStorage.getItem(place) === null, place)
  })

  test('stays on the page when the browser does not keep it, and the reader is told', async () => {
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no room', 'QuotaExceededError')
      }
    })
    await write(cellOf(page, 'slope'), '"still here"')
    await notice().getByText("This browser's storage is full").waitFor()
    expect(await textOf('slope')).toBe('"still here"')
    expect(await kept()).toEqual({})
  })
})

describe('where versions differ', () => {
  test('because the lesson has changed since, the reader chooses: mine, new, or side by side first', async () => {
    const original = await textOf('slope')
    await write(cellOf(page, 'slope'), '"mine"')
    await isKept('slope', '"mine"')
    await page.evaluate((place) => {
      localStorage.setItem(
        place,
        localStorage.getItem(place)!.replace(/"original":"\w+"/, '"original":"0123456789abcdef"'),
      )
    }, place)
    await page.goto('about:blank')
    await page.goto(siteUrl(chapterPath))
    const choice = cellOf(page, 'slope').getByRole('group', { name: 'The lesson has a new text' })
    await choice.waitFor()
    expect(await textOf('slope')).toBe('"mine"')
    await choice.getByRole('button', { name: 'Side by side' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await page.getByRole('dialog').getByRole('columnheader').allTextContents()).toEqual([
      'Mine',
      'New in the lesson',
    ])
    expect(await violations(page, 'dialog[open]')).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Take the new one' }).click()
    await isKept('slope', null)
    expect(await textOf('slope')).toBe(original)
    await notice().getByRole('button', { name: 'Undo' }).click()
    await isKept('slope', '"mine"')
    expect(await choice.count()).toBe(0)
  })

  test('because of two windows, neither writes over the other', async () => {
    await write(cellOf(page, 'slope'), '"start"')
    await isKept('slope', '"start"')
    const other = await reader.newPage()
    await other.goto(siteUrl(chapterPath))
    await shows('slope', '"start"', other)
    await write(cellOf(other, 'slope'), '"there"')
    const choice = page.getByRole('group', { name: 'another version' })
    await choice.waitFor()
    expect(await textOf('slope')).toBe('"start"')
    await write(cellOf(page, 'slope'), '"here"')
    await page.waitForFunction((place) => localStorage.getItem(place)!.includes('here'), place)
    expect(await kept()).toEqual({ slope: '"there"' })
    expect(await violations(page, 'live-cell[data-cell="slope"]')).toEqual([])
    await choice.getByRole('button', { name: 'Keep this one' }).click()
    await isKept('slope', '"here"')
    await other.getByRole('group', { name: 'another version' }).waitFor()
    expect(await textOf('slope', other)).toBe('"there"')
  })
})

describe('a shared page', () => {
  /** A link to the page as it is, made in the dialog. */
  async function link(prepare = async () => {}): Promise<string> {
    await page.getByRole('button', { name: 'Share' }).click()
    const field = page.getByLabel('Link', { exact: true })
    await page.waitForFunction(() => (document.querySelector('#share-link') as HTMLInputElement)?.value)
    await prepare()
    return await field.inputValue()
  }
  const openElsewhere = async (address: string) => {
    page = await (await browser.newContext()).newPage()
    await page.goto(address)
    await notice().waitFor()
  }

  test('opens with its texts, engine and seed, without what is left out, and runs nothing before Run', async () => {
    await write(cellOf(page, 'slope'), 'const seen = Math.random()\ndisplay(seen)')
    await cellOf(page, 'slope').getByLabel('Engine').selectOption('tfjs-cpu')
    const address = await link(async () => {
      const before = await page.getByLabel('Link', { exact: true }).inputValue()
      await page.locator('summary', { hasText: 'Leave parts out' }).click()
      await page.getByRole('checkbox', { name: 'line', exact: true }).check()
      await page.getByRole('checkbox', { name: 'lr', exact: true }).first().check()
      await page.getByLabel('Seed').fill('7')
      await page.waitForFunction(
        (before) => (document.querySelector('#share-link') as HTMLInputElement).value !== before,
        before,
      )
    })
    expect(address).toMatch(/\/en\/gradient-descent\/#share=1\.[\w-]+$/)
    await openElsewhere(address)
    expect(await textOf('slope')).toBe('const seen = Math.random()\ndisplay(seen)')
    await notice().getByText('1 cell changed. Engine: tfjs, cpu, seed 7. Nothing runs until you press Run.').waitFor()
    expect(await cellOf(page, 'line').isVisible()).toBe(false)
    expect(await cellOf(page, 'walk').locator('[data-control="lr"]').isVisible()).toBe(false)
    expect(await violations(page, '.notice')).toEqual([])
    const states = () =>
      page.locator('live-cell').evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset.state))
    await movePointer(page)
    const slider = cellOf(page, 'chaos').locator('input[type="range"]').first()
    await slider.focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => document.querySelector('.notebook-said')!.textContent!.includes('Press Run first'))
    expect(new Set(await states())).toEqual(new Set(['recorded', 'stale']))
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    expect(await run(cellOf(page, 'slope'))).toBe('ok')
    expect(await cellOf(page, 'slope').locator('.cell-provenance').textContent()).toContain('tfjs, cpu')
    await write(cellOf(page, 'slope'), '"mine now"')
    await page.getByRole('button', { name: 'Keep it as mine' }).click()
    await isKept('slope', '"mine now"')
    expect(page.url()).toBe(siteUrl(chapterPath))
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('chainrule:page'))),
    ).toEqual([place])
    await page.context().close()
  })

  test('brings what is drawn on its pads, for the first run', async () => {
    await write(cellOf(page, 'slope'), 'const ink = draw({ width: 4, height: 4 })\nink.some((value) => value > 0)')
    expect(await run(cellOf(page, 'slope'))).toBe('ok')
    await shows('slope', 'false')
    await cellOf(page, 'slope').locator('canvas').focus()
    await page.keyboard.press('Space')
    await shows('slope', 'true')
    await openElsewhere(await link())
    await notice().getByText('1 drawing comes with it.').waitFor()
    expect(await cellOf(page, 'slope').locator('canvas').count()).toBe(0)
    expect(await run(cellOf(page, 'slope'))).toBe('ok')
    await shows('slope', 'true')
    await page.context().close()
  })

  test('leaves the reader’s own version alone', async () => {
    await write(cellOf(page, 'slope'), '"shared"')
    const address = await link(async () => expect(await violations(page, 'dialog[open]')).toEqual([]))
    await page.keyboard.press('Escape')
    await write(cellOf(page, 'slope'), '"my own"')
    await isKept('slope', '"my own"')
    await page.goto(address)
    await shows('slope', '"shared"')
    await write(cellOf(page, 'slope'), '"shared, and changed"')
    await page.reload()
    await shows('slope', '"shared, and changed"')
    expect(await kept()).toEqual({ slope: '"my own"' })
    await page.getByRole('button', { name: 'Leave the shared page' }).click()
    await shows('slope', '"my own"')
  })

  test.each([
    ['damaged', '#share=1.eJyrVspLzE1VslJQSs7PS8tMTy1SqgUAQ5cGxQ', 'This link is damaged'],
    ['from a later version', '#share=2.eJyrVspLzE1VslJQSs7PS8tM', 'made by a newer edition'],
    ['too long', `#share=1.${'A'.repeat(40_000)}`, 'longer than any'],
  ])('whose link is %s says so, and the lesson is there', async (_, fragment, message) => {
    const original = await textOf('slope')
    await page.goto('about:blank')
    await page.goto(siteUrl(chapterPath) + fragment)
    await notice().waitFor()
    await page.waitForFunction((message) => document.querySelector('.notice')?.textContent?.includes(message), message)
    expect(await textOf('slope')).toBe(original)
  })

  test('opens too when its link is put into the address of the page that is open', async () => {
    await write(cellOf(page, 'slope'), '"by link"')
    const address = await link()
    page = await (await browser.newContext()).newPage()
    await page.goto(siteUrl(chapterPath))
    await page.evaluate((address) => location.assign(address), address)
    await shows('slope', '"by link"')
    await page.context().close()
  })
})
