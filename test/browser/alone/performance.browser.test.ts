import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../../scripts/free-port.ts'
import { launch } from '../launch.ts'
import { lighthouseScores } from '../lighthouse-scores.ts'
import { siteUrl } from '../site.ts'

let browser: Browser
let port: number
beforeAll(async () => {
  port = await freePort()
  browser = await launch({ args: [`--remote-debugging-port=${port}`] })
})
afterAll(() => browser?.close())

test('Lighthouse gives the performance of a chapter more than what even a slow machine explains', {
  timeout: 120_000,
}, async () => {
  const { performance } = await lighthouseScores(siteUrl('/en/gradient-descent/'), port, ['performance'])
  expect(performance).toBeGreaterThan(40)
})
