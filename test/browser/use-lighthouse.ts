import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { freePort } from '../../scripts/free-port.ts'
import { launch } from './launch.ts'
import { type Category, lighthouseScores } from './lighthouse-scores.ts'
import { siteUrl } from './site.ts'

/** Lighthouse for a test file, in a browser of its own: its scores of a page, in the categories asked for. */
export function useLighthouse() {
  let browser: Browser
  let port: number
  beforeAll(async () => {
    port = await freePort()
    browser = await launch({ args: [`--remote-debugging-port=${port}`] })
  })
  afterAll(() => browser?.close())
  return <Asked extends Category>(path: string, asked: readonly Asked[]): Promise<Record<Asked, number>> =>
    lighthouseScores(siteUrl(path), port, asked)
}
