import { freePort } from '../scripts/free-port.ts'
import { lighthouseScores } from '../test/browser/lighthouse-scores.ts'
import { median } from './median.ts'
import { printTable } from './table.ts'
import { withSite } from './with-site.ts'

const pages = ['/en/', '/zh/', '/en/gradient-descent/', '/zh/gradient-descent/']
const rounds = 5

/** Lighthouse's performance of every page, median of five rounds. The aim is 95. */
export async function benchLighthouse(): Promise<void> {
  const port = await freePort()
  const scores = new Map(pages.map((page) => [page, [] as number[]]))
  await withSite(
    async (_, url) => {
      for (let round = 0; round < rounds; round++)
        for (const page of pages)
          scores.get(page)!.push((await lighthouseScores(url + page, port, ['performance'])).performance)
    },
    [`--remote-debugging-port=${port}`],
  )
  const rows = pages.map((page) => {
    const runs = scores.get(page)!
    const middle = median(runs)
    return [page, middle, Math.min(...runs), Math.max(...runs), 95, middle >= 95 ? 'ok' : 'MISSED']
  })
  printTable(`Lighthouse performance, ${rounds} rounds`, ['', 'median', 'worst', 'best', 'aim', ''], rows)
}
