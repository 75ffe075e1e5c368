import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { layOutAll } from './lay-out-all.ts'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds wrong with a page as it stands: one line for each element, with the rule. All of axe's rules but the
 * experimental ones. Frames are left out: the kernel's is a bare script without content. With `within`, of the part of
 * the page that a selector names, as it is laid out now: a whole chapter takes seconds, and what a test opens is little of
 * it. Throws when there is no such part.
 */
export async function violations(page: Page, within?: string): Promise<string[]> {
  if (!within) await layOutAll(page)
  await page.evaluate(source)
  return page.evaluate(async (selector) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(selector ?? document, { iframes: false, resultTypes: ['violations'] })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${help}: ${target} ${failureSummary?.split('\n').at(1)?.trim()}`,
      ),
    )
  }, within)
}
