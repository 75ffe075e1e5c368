import { readFileSync } from 'node:fs'
import { cuts } from './families.ts'
import { packageFolder } from './folder.ts'

/** Who made the fonts that the site's faces are cut from, and under which licences: the cuts themselves do not say it. */
export function fontLicences(): string {
  const packages = new Set(['katex', ...cuts.map((cut) => `@fontsource-variable/${cut.package}`)])
  return [...packages]
    .map((name) => `${name}\n\n${readFileSync(`${packageFolder(name)}/LICENSE`, 'utf8').trim()}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`)
}
