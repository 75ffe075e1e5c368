import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../scripts/free-port.ts'
import { launch } from './launch.ts'
import { lighthouseScores } from './lighthouse-scores.ts'
import { siteUrl } from './site.ts'

let browser: Browser
let port: number
beforeAll(async () => {
  port = await freePort()
  browser = await launch({ args: [`--remote-debugging-port=${port}`] })
})
afterAll(() => browser?.close())

/** What does not depend on how busy this machine is. Performance does: `alone/performance` sees that it is not lost, the bench prints it. */
test.each(['/en/', '/zh/', '/en/gradient-descent/', '/zh/gradient-descent/'])(
  'Lighthouse gives %s 95 or more for accessibility, best practices and search',
  { timeout: 120_000 },
  async (path) => {
    const scores = await lighthouseScores(siteUrl(path), port, ['accessibility', 'best-practices', 'seo'])
    for (const [name, score] of Object.entries(scores)) expect(score, name).toBeGreaterThanOrEqual(95)
  },
)
