import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { badCells } from './bad-cells.ts'
import { cellIds, cellOf, chapterPath, ended, run, write } from './chapter.ts'
import { hung, watchFrames } from './frames.ts'
import { siteUrl } from './site.ts'
import { useBrowser } from './use-browser.ts'

const browser = useBrowser()
let page: Page
let bad: Locator
let texts: string[]
beforeAll(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(siteUrl(chapterPath))
  bad = cellOf(page, 'walk')
  texts = await otherTexts()
})

describe.each(badCells)('$name', ({ code, ends, says }) => {
  test('ends in a clear message, with a responsive page, all texts kept and the next Run working', async () => {
    await write(bad, code)
    const frames = await watchFrames(page)
    if (ends === 'stop') await stopSoon()
    else expect(await run(bad, 40_000)).toBe(ends)
    const gap = await frames.worst()
    expect(await told()).toMatch(says)
    expect(gap, 'worst gap between frames').toBeLessThan(hung)
    expect(await otherTexts()).toEqual(texts)
    expect(await textOf(bad)).toContain(code.trim().split('\n').at(-1))

    await write(bad, 'tf.scalar(20).add(22)')
    expect(await run(bad)).toBe('ok')
    expect(await bad.locator('.cell-items').textContent()).toContain('42')
  })
})

/** Runs the cell, waits until it is deep in its loop, and presses Stop: soon it has to be over. */
async function stopSoon(): Promise<void> {
  await bad.getByRole('button', { name: 'Run', exact: true }).click()
  await page.waitForTimeout(400)
  const start = performance.now()
  await bad.getByRole('button', { name: 'Stop', exact: true }).click()
  expect(await ended(bad)).toBe('stopped')
  expect(performance.now() - start, 'milliseconds from Stop to stopped').toBeLessThan(2 * hung)
}

/** Everything that the cell says but for its code: state, outputs, and what screen readers hear. */
async function told(): Promise<string> {
  return (await bad.locator('.cell-state, .cell-output, [role=status]').allTextContents()).join('\n')
}

async function otherTexts(): Promise<string[]> {
  const ids = (await cellIds(page)).filter((id) => id !== 'walk')
  return Promise.all(ids.map((id) => textOf(cellOf(page, id))))
}

/** The code as it stands on the page, in the editor or in the static block. */
async function textOf(cell: Locator): Promise<string> {
  const editor = cell.locator('.cm-content')
  return (await ((await editor.count()) > 0 ? editor : cell.locator('.cell-code pre')).textContent()) ?? ''
}
