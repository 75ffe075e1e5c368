import type { Page } from 'playwright-core'
import { cellOf, chapterPath, run } from '../test/browser/chapter.ts'
import { printTable, verdict } from './table.ts'
import { withSite } from './with-site.ts'

/** Aims in kB of 1,000 bytes, headers included, as they come compressed from the real server. */
const aims = { page: 120, reference: 90, wasm: 300 }

/** What a first visit costs: the chapter, then the first run on our engine, the first plot, the first run on tfjs-wasm. */
export async function benchBytes(): Promise<void> {
  await withSite(async (browser, url) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    const wire = await countBytes(page)
    await page.goto(url + chapterPath)
    const first = await wire.take()
    await run(cellOf(page, 'slope'))
    const reference = await wire.take()
    await run(cellOf(page, 'walk'))
    const plot = await wire.take()
    await cellOf(page, 'walk').getByLabel('Engine', { exact: true }).selectOption('tfjs-wasm')
    await run(cellOf(page, 'walk'))
    const wasm = await wire.take()
    const row = (name: string, files: Received[], aim = Number.POSITIVE_INFINITY) => {
      const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
      const judged = Number.isFinite(aim) ? [`${aim} kB`, verdict(total, aim * 1000)] : ['', '']
      return [name, inKilobytes(total), ...judged]
    }
    printTable(
      'Bytes on the wire, empty cache',
      ['', 'measured', 'aim', ''],
      [
        row('chapter with fonts', first, aims.page),
        row('+ first run on reference', reference, aims.reference),
        row('+ first plot', plot),
        row('+ first run on tfjs-wasm', wasm, aims.wasm),
      ],
    )
    for (const files of [first, reference, plot, wasm]) {
      printTable(
        'of which',
        ['', ''],
        files.slice(0, 8).map(({ name, bytes }) => [name, inKilobytes(bytes)]),
      )
    }
  })
}

interface Received {
  name: string
  bytes: number
}

const inKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** Notes what the page receives, from now on; `take` gives the files since the last call, the largest
 * first, once nothing has come for a second. */
async function countBytes(page: Page): Promise<{ take(): Promise<Received[]> }> {
  let files: Received[] = []
  const names = new Map<string, string>()
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  session.on('Network.requestWillBeSent', ({ requestId, request }) =>
    names.set(requestId, new URL(request.url).pathname),
  )
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes }) => {
    if (bytes > 0) files.push({ name: names.get(requestId) ?? '', bytes })
  })
  return {
    async take() {
      for (let before = -1; before < files.length; ) {
        before = files.length
        await page.waitForTimeout(1000)
      }
      const taken = files.sort((a, b) => b.bytes - a.bytes)
      files = []
      return taken
    },
  }
}
