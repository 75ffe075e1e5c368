import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { layOutAll } from './lay-out-all.ts'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds wrong with a page as it stands: one line for each element, with the rule. All of axe's rules but the
 * experimental ones. Frames are left out: the kernel's is a bare script without content.
 */
export async function violations(page: Page): Promise<string[]> {
  await layOutAll(page)
  await page.evaluate(source)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, { iframes: false, resultTypes: ['violations'] })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${help}: ${target} ${failureSummary?.split('\n').at(1)?.trim()}`,
      ),
    )
  })
}
