import type { Page } from 'playwright-core'
import { cellOf, chapterPath, run } from '../test/browser/chapter.ts'
import { printTable, verdict } from './table.ts'
import { withSite } from './with-site.ts'

/** Aims in kB of 1,000 bytes, headers included, as they come compressed from the real server. */
const aims = { page: 120, reference: 90, wasm: 300 }

/** What a first visit costs: the chapter, then the first run on our engine, then the first on tfjs-wasm. */
export async function benchBytes(): Promise<void> {
  await withSite(async (browser, url) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    const wire = await countBytes(page)
    await page.goto(url + chapterPath, { waitUntil: 'networkidle' })
    const first = wire.take()
    const cell = cellOf(page, 'walk')
    await run(cell)
    await page.waitForLoadState('networkidle')
    const reference = wire.take()
    await cell.getByLabel('Engine', { exact: true }).selectOption('tfjs-wasm')
    await run(cell)
    await page.waitForLoadState('networkidle')
    const wasm = wire.take()
    const row = (name: string, bytes: number, aim: number) => {
      const kilobytes = bytes / 1000
      return [name, `${kilobytes.toFixed(1)} kB`, `${aim} kB`, verdict(kilobytes, aim)]
    }
    printTable(
      'Bytes on the wire, empty cache',
      ['', 'measured', 'aim', ''],
      [
        row('chapter with fonts', first, aims.page),
        row('+ first run on reference', reference, aims.reference),
        row('+ first run on tfjs-wasm', wasm, aims.wasm),
      ],
    )
  })
}

/** Counts what the page receives, from now on; `take` gives the bytes since the last call. */
async function countBytes(page: Page): Promise<{ take(): number }> {
  let bytes = 0
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  return {
    take() {
      const taken = bytes
      bytes = 0
      return taken
    },
  }
}
