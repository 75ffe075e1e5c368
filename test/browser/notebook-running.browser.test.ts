import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { cellOf, chapterPath, ended, run, write } from './chapter.ts'
import { launch } from './launch.ts'
import { siteUrl } from './site.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launch()
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(siteUrl(chapterPath))
})
afterAll(() => browser.close())
beforeEach(() => cellOf(page, 'slope').locator('[data-action="reset"]').click())

const slope = () => cellOf(page, 'slope')
const states = () => page.locator('.cell-state').allTextContents()
const said = () => page.locator('.notebook-said').textContent()
const focused = () => page.evaluate(() => document.activeElement?.className)

const patiently = { timeout: 10_000 }

async function choose(button: string, item: string): Promise<void> {
  await page.locator(button).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

test('Run all: the first cell says how long it runs, the others their place; Stop all ends all and says so', async () => {
  await write(slope(), 'const read = 1, bowl = 2, slopeOf = 3\nawait new Promise((later) => setTimeout(later, 20_000))')
  await page.locator('[data-page="run-all"]').click()
  await expect
    .poll(states, patiently)
    .toEqual(expect.arrayContaining([expect.stringMatching(/^running for [\d.]+ s$/)]))
  expect((await states()).slice(1, 4)).toEqual([1, 2, 3].map((place) => `waiting, place ${place} in the queue`))
  await choose('[data-page="menu"]', 'Stop all')
  await expect.poll(said, patiently).toBe('Stopped. Cells that ran: 0.')
  expect(await ended(slope())).toBe('stopped')
})

test('Run with what it needs runs fresh cells too; what uses a cell that ran again says so, and Run what is stale helps', async () => {
  const walk = cellOf(page, 'walk')
  await choose('[data-cell="walk"] [data-action="more"]', 'Run with what it needs')
  expect(await ended(walk)).toBe('ok')
  expect(await ended(slope())).toBe('ok')
  await run(slope())
  await expect.poll(() => walk.locator('.cell-state').textContent(), patiently).toBe('stale: slope ran again since')
  await choose('[data-page="menu"]', 'Run what is stale')
  await expect.poll(said, patiently).toBe('All ran. Cells: 1.')
  expect(await walk.getAttribute('data-state')).toBe('ok')
})

test('a menu is opened, walked and left by keys, is without barriers, and gives the focus back', async () => {
  const more = slope().locator('[data-action="more"]')
  await more.focus()
  await page.keyboard.press('Enter')
  const first = page.getByRole('menuitem', { name: 'Run to here' })
  await first.waitFor()
  expect(await first.evaluate((item) => item === document.activeElement)).toBe(true)
  expect(await violations(page, '[role=menu]')).toEqual([])
  await page.keyboard.press('Escape')
  expect(await more.evaluate((button) => button === document.activeElement)).toBe(true)
  expect(await page.getByRole('menu').count()).toBe(0)
})

test.each(['reference', 'tfjs-cpu'])(
  'shapes that do not fit are marked in the message and on the line, on %s',
  async (engine) => {
    await slope().getByLabel('Engine').selectOption(engine)
    await write(slope(), 'const a = tf.ones([2, 3])\ntf.matMul(a, tf.ones([2, 4]))')
    await page.keyboard.press('ControlOrMeta+Enter')
    expect(await ended(slope())).toBe('error')
    await expect.poll(() => slope().locator('.out-axis').allTextContents(), patiently).toEqual(['3', '2'])
    expect(await slope().locator('.out-error').textContent()).toContain('[2,3] × [2,4] do not fit together')
    expect(await slope().locator('.cell-mark').getAttribute('data-note')).toBe('3 ≠ 2')
    expect(await focused()).toContain('cm-content')
  },
)

test('NaN is traced to where it began, and the place leads there', async () => {
  await slope().getByLabel('Engine').selectOption('reference')
  await write(slope(), 'const x = tf.tensor([1, 0])\nconst y = x.log().mul(0)\ny.sum()')
  expect(await run(slope())).toBe('ok')
  const advice = slope().locator('.cell-advice p')
  await advice.first().waitFor()
  expect(await advice.allTextContents()).toEqual([
    '-Infinity first came from log: it made -Infinity of 0. line 2, column 13',
    'NaN first came from mul: it made NaN of -Infinity, 0. line 2, column 19',
  ])
  await advice.last().getByRole('button').click()
  await slope().locator('.cm-content:focus').waitFor()
  await run(slope()) // the same run says the same, once
  await expect.poll(() => advice.count(), patiently).toBe(2)
})

test('a loop that leaves tensors of tfjs behind is told how many', async () => {
  await slope().getByLabel('Engine').selectOption('tfjs-cpu')
  await write(slope(), 'for (let i = 0; i < 50; i++) tf.ones([10])\n1')
  await run(slope())
  await slope().locator('.cell-advice').waitFor()
  expect(await slope().locator('.cell-advice').textContent()).toMatch(/^Tensors of tfjs that stay in memory.*: 50\./)
})

test('a run much slower than on another engine offers that engine', async () => {
  await write(slope(), 'if (tf !== reference) await new Promise((later) => setTimeout(later, 1700))\nconst q = 1')
  await slope().getByLabel('Engine').selectOption('reference')
  await run(slope())
  await slope().getByLabel('Engine').selectOption('tfjs-cpu')
  await run(slope())
  await slope().getByRole('button', { name: 'Run on reference' }).click()
  await expect.poll(() => slope().locator('.cell-provenance').textContent(), patiently).toMatch(/^ran on reference/)
  expect(await slope().locator('.cell-advice').count()).toBe(0)
  expect(await focused()).toBe('cell-run')
})
