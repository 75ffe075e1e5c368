import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { face } from './face.ts'
import { type Cut, cuts } from './families.ts'
import { packageFolder } from './folder.ts'
import { subset } from './subset.ts'
import { inUnicodeRange, toUnicodeRange } from './unicode-range.ts'

/** Latin letters only; what Chinese type sets full width (quotes, dashes, dots) is left to the Chinese face. */
const fullWidthInChinese = ['·', '—', '‘', '’', '“', '”', '…']

/**
 * `@font-face` rules of the text faces: for each cut the package's whole files first, then the small one with the
 * `used` characters, which wins where both hold a character. So a character that nobody used before is never missing.
 * Each family comes a second time for Chinese pages, as `<family> Latin`.
 */
export async function textFaces(used: string[]): Promise<string> {
  const rules = []
  for (const cut of cuts) {
    const scripts = JSON.parse(
      readFileSync(join(packageFolder(`@fontsource-variable/${cut.package}`), 'unicode.json'), 'utf8'),
    )
    const whole = [],
      small = [],
      latin = []
    for (const script of ['latin-ext', 'greek', 'latin'].filter((name) => name in scripts)) {
      const source = sourceOf(cut, script)
      whole.push(face({ ...cut, url: source, range: scripts[script] }))
      const characters = used.filter((character) => inUnicodeRange(scripts[script], character))
      if (characters.length === 0) continue
      const url = `./${await subset(source, characters, { variationAxes: cut.limits, keepFeatures: cut.features })}`
      small.push(face({ ...cut, url, range: toUnicodeRange(characters) }))
      const narrow = characters.filter((character) => !fullWidthInChinese.includes(character))
      latin.push(face({ ...cut, family: `${cut.family} Latin`, url, range: toUnicodeRange(narrow) }))
    }
    rules.push(...whole, ...small, ...latin)
  }
  return rules.join('\n')
}

/** Path of the package's file for one script: `source-serif-4-greek-opsz-italic.woff2`. */
const sourceOf = (cut: Cut, script: string) =>
  join(
    packageFolder(`@fontsource-variable/${cut.package}`),
    `files/${cut.package}-${script}-${cut.axes}-${cut.style}.woff2`,
  )
