import type { Browser } from 'playwright-core'
import { build } from '../scripts/build.ts'
import { serve } from '../scripts/serve.ts'
import { launch } from '../test/browser/launch.ts'

/**
 * Builds the site when needed, serves it, starts a browser, and closes both when `use` has ended. `SITE_URL` names a
 * server that runs already.
 */
export async function withSite(
  use: (browser: Browser, url: string) => Promise<void>,
  args: string[] = [],
): Promise<void> {
  const running = process.env.SITE_URL?.replace(/\/$/, '')
  if (!running) build({ ifNeeded: true, quiet: true })
  const site = running ? { url: running, close() {} } : await serve()
  const browser = await launch({ args, webgl: true, whole: true })
  try {
    await use(browser, site.url)
  } finally {
    await browser.close()
    site.close()
  }
}
