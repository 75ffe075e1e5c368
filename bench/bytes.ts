import { cellOf, chapterPath, run } from '../test/browser/chapter.ts'
import { countBytes, inKilobytes, type Received, totalOf } from './count-bytes.ts'
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
      const total = totalOf(files)
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
