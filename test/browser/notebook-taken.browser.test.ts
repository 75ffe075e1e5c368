import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { cellIds, cellOf, chapterPath, ended, movePointer, run, write } from './chapter.ts'
import { launch } from './launch.ts'
import { siteUrl } from './site.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launch()
  page = await browser.newPage()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
})
afterAll(() => browser.close())

const choose = async (button: string, item: RegExp) => {
  await page.locator(button).click()
  await page.getByRole('menuitem', { name: item }).click()
}
const more = (id: string) => `#cell-${id} [data-action="more"]`
const notebook = '.notebook-bar [data-page="menu"]'
const clipboard = () => page.evaluate(() => navigator.clipboard.readText())

async function download(item: RegExp): Promise<{ name: string; content: string }> {
  const coming = page.waitForEvent('download')
  await choose(notebook, item)
  const file = await coming
  return { name: file.suggestedFilename(), content: readFileSync(await file.path(), 'utf8') }
}

async function open(name: string, content: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await choose(notebook, /^Open/)
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })
}

test('an empty notebook grows by cells of the reader’s own, which use each other, and stays after a reload', async () => {
  await page.goto(siteUrl('/en/new/'))
  await write(cellOf(page, 'cell-1'), 'const a = tf.tensor([1, 2])')
  await page.keyboard.press('Alt+Enter')
  await cellOf(page, 'mine-1').locator('.cm-content').waitFor()
  await page.keyboard.insertText('a.sum()')
  expect(await run(cellOf(page, 'mine-1'))).toBe('ok')
  expect(await cellOf(page, 'mine-1').locator('.cell-items').textContent()).toMatch(/^3\b/)
  await choose(more('cell-1'), /^Add a cell/)
  await cellOf(page, 'mine-2').locator('.cm-content').waitFor()
  expect(await cellIds(page)).toEqual(['cell-1', 'mine-2', 'mine-1'])
  await page.keyboard.insertText('a.mul(2)')
  expect(await violations(page)).toEqual([])
  await page.waitForTimeout(400)
  await page.reload()
  await movePointer(page)
  await cellOf(page, 'mine-2').waitFor()
  expect(await cellIds(page)).toEqual(['cell-1', 'mine-2', 'mine-1'])
  expect(await cellOf(page, 'mine-2').locator('.cell-code').textContent()).toBe('a.mul(2)')
  expect(await cellOf(page, 'mine-2').locator('.cell-state').textContent()).toBe('')
})

test('a cell of the reader’s own is removed, and comes back where it was', async () => {
  await choose(more('mine-2'), /^Remove/)
  await cellOf(page, 'mine-2').waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.closest('live-cell')?.id)).toBe('cell-cell-1')
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await cellOf(page, 'mine-2').waitFor()
  expect(await cellIds(page)).toEqual(['cell-1', 'mine-2', 'mine-1'])
  expect(await cellOf(page, 'mine-2').locator('.cell-code').textContent()).toBe('a.mul(2)')
})

test('code and address of a cell are copied', async () => {
  await choose(more('mine-1'), /^Copy the code/)
  await expect.poll(clipboard).toBe('a.sum()')
  await choose(more('mine-1'), /^Copy a link/)
  await expect.poll(clipboard).toMatch(/\/en\/new\/#cell-mine-1$/)
})

test('a chapter is downloaded with its edits and outputs, in three kinds of files', async () => {
  await page.goto(siteUrl(chapterPath))
  await write(cellOf(page, 'slope'), 'const bowl = (x) => x.mul(x)\nbowl(tf.scalar(3))')
  await page.keyboard.press('Shift+Enter')
  expect(await ended(cellOf(page, 'slope'))).toBe('ok')
  const text = await download(/\.md/)
  expect(text.name).toBe('gradient-descent.md')
  expect(text.content).toContain(
    '```ts\nconst bowl = (x) => x.mul(x)\nbowl(tf.scalar(3))\n```\n\n```text\n9 float32\n```',
  )
  expect(text.content).toMatch(/\$L'\(\\theta\) = 2\\theta\$/)
  expect(text.content).toMatch(/!\[[^\]]+\]\(data:image\/svg\+xml;base64,/)
  expect(text.content).not.toContain('\\lr')
  const { cells } = JSON.parse((await download(/\.ipynb/)).content)
  const slope = cells.find(({ id }: { id: string }) => id === 'slope')
  expect(slope.source.join('')).toBe('const bowl = (x) => x.mul(x)\nbowl(tf.scalar(3))')
  expect(slope.outputs[0].data['text/plain']).toEqual(['9 float32'])
})

test('a downloaded program, changed elsewhere, is opened on its page; nothing runs', async () => {
  const { content } = await download(/\.ts/)
  await open('mine.ts', content.replace('tf.scalar(3))', 'tf.scalar(5))'))
  await page.waitForURL(/#share=/)
  await expect.poll(() => cellOf(page, 'slope').locator('.cell-code').textContent()).toContain('bowl(tf.scalar(5))')
  expect(await page.locator('live-cell:is([data-state="running"], [data-state="ok"])').count()).toBe(0)
})

test('a file from elsewhere is named and not opened', async () => {
  await page.goto(siteUrl('/en/new/'))
  await open('theirs.ipynb', '{"cells":[],"metadata":{},"nbformat":4}')
  await expect
    .poll(() => page.locator('.notices').textContent())
    .toContain('theirs.ipynb was not downloaded from here.')
  await open('bad.ts', '// chainrule: {"version":1,"lesson":"../../evil","cells":{}}\n')
  await expect
    .poll(() => page.locator('.notices').textContent())
    .toContain('bad.ts comes from here, but it has been damaged')
})
