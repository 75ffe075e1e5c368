import type { Page } from 'playwright-core'
import { cellOf, chapterPath, ended, run, write } from '../test/browser/chapter.ts'
import { watchFrames } from '../test/browser/frames.ts'
import { median } from './median.ts'
import { firstOutput } from './page-clock.ts'
import { milliseconds, printTable, verdict } from './table.ts'
import { withSite } from './with-site.ts'

/** Work for a processor: multiplies two 200×200 matrices of plain numbers so many times. The same text runs on both sides. */
const work = (rounds: number) => `
const n = 200, a = new Float64Array(n * n).fill(1.5), b = new Float64Array(n * n).fill(0.5)
const start = performance.now()
let total = 0
for (let round = 0; round < ${rounds}; round++)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0
      for (let k = 0; k < n; k++) sum += a[i * n + k] * b[k * n + j]
      total += sum
    }
`

/**
 * A third of a second of it has the aim. The short one is told beside it: while a run begins, the page draws its new state
 * and both sides' loops are still being compiled, and on two cores a cell waits for that; its own time is the same.
 */
const long = 20
const short = 4

/** How long a reader waits: from a click to the first output, for an edited rerun, for Stop; and what the sandbox costs. */
export async function benchKernel(): Promise<void> {
  await withSite(async (browser, url) => {
    const open = async () => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
      await page.goto(url + chapterPath, { waitUntil: 'networkidle' })
      return page
    }
    const [cold, prewarmed] = await firstRuns(open)
    const page = await open()
    const rerun = await editedReruns(page)
    const inLong = await insideAndOutside(page, long)
    const inShort = await insideAndOutside(page, short)
    const { stop, gap } = await stops(page)
    const row = (name: string, value: number, aim: number) => [
      name,
      milliseconds(value),
      `${aim} ms`,
      verdict(value, aim),
    ]
    printTable(
      `Kernel, medians, Chromium ${browser.version()}`,
      ['', 'measured', 'aim', ''],
      [
        row('click to first output, cold', cold, 600),
        row('click to first output, prewarmed', prewarmed, 60),
        row('warm edited rerun', rerun, 16),
        besides(inLong, 1.15),
        besides(inShort),
        row('Stop of an endless loop', stop, 500),
        row('worst frame gap meanwhile', gap, 150),
      ],
    )
  })
}

function besides([inside, outside]: [number, number], aim?: number): string[] {
  const ratio = inside / outside
  const judged = aim ? [`x${aim}`, verdict(ratio, aim)] : ['', '']
  return [`kernel ${milliseconds(inside)}, page ${milliseconds(outside)}`, `x${ratio.toFixed(2)}`, ...judged]
}

/** Takes turns: a page nobody has touched, and one where the pointer has rested on the cell. */
async function firstRuns(open: () => Promise<Page>): Promise<[cold: number, prewarmed: number]> {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < 7; round++) {
    for (const [kind, samples] of times.entries()) {
      const page = await open()
      if (kind === 1) {
        await cellOf(page, 'walk').hover()
        await page.waitForTimeout(1500)
      }
      samples.push(await firstOutput(page, 'walk', 'click'))
      await page.close()
    }
  }
  return [median(times[0]), median(times[1])]
}

async function editedReruns(page: Page): Promise<number> {
  const cell = cellOf(page, 'walk')
  const samples: number[] = []
  for (let i = 0; i < 15; i++) {
    await write(cell, `const edited = tf.scalar(${i}).square()\nedited`)
    await page.waitForTimeout(400) // a hand needs as long from the last letter to Shift+Enter
    if (i === 0) await run(cell)
    else samples.push(await firstOutput(page, 'walk', 'key'))
    await ended(cell)
  }
  return median(samples)
}

/** Takes turns, each side's text an asynchronous strict function of its own, as the kernel makes one of a cell. */
async function insideAndOutside(page: Page, rounds: number): Promise<[inside: number, outside: number]> {
  const cell = cellOf(page, 'walk')
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < 9; round++) {
    // A text of its own in every round, so that both sides compile afresh.
    const fresh = `// round ${round} of ${rounds}\n${work(rounds)}`
    await write(cell, `${fresh}\nconsole.log(\`took \${performance.now() - start} of \${total}\`)`)
    await run(cell)
    const text = (await cell.locator('.cell-items').textContent()) ?? ''
    times[0].push(Number(/took ([\d.e+-]+) of/.exec(text)?.[1]))
    const body = `'use strict'\n${fresh}\nreturn performance.now() - start + 0 * total`
    times[1].push(await page.evaluate<number>(`(async () => { ${body} })()`))
  }
  return [median(times[0]), median(times[1])]
}

async function stops(page: Page): Promise<{ stop: number; gap: number }> {
  const cell = cellOf(page, 'walk')
  const [times, gaps]: [number[], number[]] = [[], []]
  for (let round = 0; round < 5; round++) {
    await write(cell, `console.log('loop ${round}')\nwhile (true) {}`)
    const frames = await watchFrames(page)
    await cell.getByRole('button', { name: 'Run', exact: true }).click()
    await page.waitForTimeout(700)
    const start = performance.now()
    await cell.getByRole('button', { name: 'Stop', exact: true }).click()
    await ended(cell)
    times.push(performance.now() - start)
    gaps.push(await frames.worst())
  }
  return { stop: median(times), gap: Math.max(...gaps) }
}
