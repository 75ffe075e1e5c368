import type { TestProject } from 'vitest/node'
import { build } from '../../scripts/build.ts'
import { serve } from '../../scripts/serve.ts'

/**
 * Global set-up of the browser tests: builds the site when a source has changed, and serves it on a free port.
 * `SITE_URL=http://127.0.0.1:4321 npx vitest --project browser` tests a server that runs already.
 */
export default async function serveSite(project: TestProject): Promise<(() => void) | undefined> {
  const running = process.env.SITE_URL
  if (running) {
    project.provide('site', running.replace(/\/$/, ''))
    return
  }
  build({ ifNeeded: true, quiet: true })
  const site = await serve()
  project.provide('site', site.url)
  return site.close
}
