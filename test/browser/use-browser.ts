import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launch, type Wishes } from './launch.ts'

/** The browser of a test file or group: started before its first test, closed after its last. */
export function useBrowser(options?: Wishes): Pick<Browser, 'newPage' | 'newContext'> {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch(options)
  })
  afterAll(() => browser?.close())
  return {
    newPage: (options) => browser.newPage(options),
    newContext: (options) => browser.newContext(options),
  }
}
