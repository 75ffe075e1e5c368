import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from '../../scripts/build.ts'
import { type Served, serve } from '../../scripts/serve.ts'
import { linksOutside } from './broken-links.ts'
import { cellOf, chapterPath, run, write } from './chapter.ts'
import { launch } from './launch.ts'

const root = join(import.meta.dirname, '../..')
const base = '/book/'
const folder = 'node_modules/.cache/chainrule/dist-book'

let browser: Browser
let site: Served
beforeAll(async () => {
  // One chapter: the others are made by the same components, and what their authors write is looked at below.
  build({ ifNeeded: true, folder, base, chapters: 'gradient-descent', quiet: true })
  site = await serve({ folder, base })
  browser = await launch()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  site?.close()
})

describe('the site in a folder of its host', () => {
  test('links only to its own folder', () => {
    expect(linksOutside(join(root, folder, 'client'), base)).toEqual([])
  })

  test('no author writes an address from the root of the host, which would lead out of the folder', () => {
    const sources = globSync('lessons/**/*.{mdx,md,yaml}', { cwd: root })
    expect(sources.length).toBeGreaterThan(20)
    const found = sources.flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      return [...text.matchAll(/\]\(\/[^)]*\)|(?:href|src)=["']\/[^"']*["']/g)].map(
        ([address]) => `${path}: ${address}`,
      )
    })
    expect(found).toEqual([])
  })

  test('loads everything from its folder, and runs a cell on both engines', async () => {
    const page = await browser.newPage()
    const outside: string[] = []
    page.on('response', (response) => {
      const url = new URL(response.url())
      if (!url.protocol.startsWith('http')) return
      if (!url.pathname.startsWith(base) || response.status() >= 400)
        outside.push(`${response.status()} ${url.pathname}`)
    })
    await page.goto(site.url + chapterPath)
    const cell = cellOf(page, 'walk')
    await write(cell, 'const two = tf.scalar(1).add(1)\ntwo')
    expect(await run(cell)).toBe('ok')
    await cell.getByLabel('Engine', { exact: true }).selectOption('tfjs-wasm')
    expect(await run(cell)).toBe('ok')
    expect(await cell.locator('.cell-items').textContent()).toContain('2')
    expect(outside).toEqual([])
    await page.close()
  })
})
