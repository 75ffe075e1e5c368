import type { Browser } from 'playwright-core'
import { build } from '../scripts/build.ts'
import { serve } from '../scripts/serve.ts'
import { launch } from '../test/browser/launch.ts'

/** Builds the site when needed, serves it, starts a browser, and closes both when `use` has ended. */
export async function withSite(
  use: (browser: Browser, url: string) => Promise<void>,
  args: string[] = [],
): Promise<void> {
  build({ ifNeeded: true, quiet: true })
  const site = await serve()
  const browser = await launch({ args })
  try {
    await use(browser, site.url)
  } finally {
    await browser.close()
    site.close()
  }
}
