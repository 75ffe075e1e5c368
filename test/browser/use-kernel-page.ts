import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type KernelPage, serveKernelPage } from './kernel-page.ts'
import type { Wishes } from './launch.ts'
import { useBrowser } from './use-browser.ts'

/** The bare page with the kernel's host on it, as each test of a file finds it. */
export interface AtKernelPage {
  /** New for each test. */
  readonly page: Page
  /** Whoever serves the page: without trouble and with nothing heard before each test. */
  readonly served: KernelPage
}

/** Serves the kernel's page to a test file, and opens it anew before each test. */
export function useKernelPage(options?: Wishes): AtKernelPage {
  const browser = useBrowser(options)
  let served: KernelPage
  let page: Page
  beforeAll(async () => {
    served = await serveKernelPage()
  })
  afterAll(() => served?.close())
  beforeEach(async () => {
    served.trouble.clear()
    await page?.close()
    page = await browser.newPage()
    served.heard.length = 0
    await page.goto(served.origin)
  })
  return {
    get page() {
      return page
    },
    get served() {
      return served
    },
  }
}
