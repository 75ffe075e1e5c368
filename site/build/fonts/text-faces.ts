import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lang } from '../../i18n/languages.ts'
import { embedded } from './embedded.ts'
import { face } from './face.ts'
import { type Cut, cuts } from './families.ts'
import { packageFolder } from './folder.ts'
import { subset } from './subset.ts'
import { charactersOf, toUnicodeRange } from './unicode-range.ts'
import type { UsedCharacters } from './used-characters.ts'

/** What Chinese type sets full width; on Chinese pages it is left to the Chinese face. */
const fullWidthInChinese = new Set('·—‘’“”…')

/**
 * `@font-face` rules of the text faces. For each script a cut comes as a file with the characters that nothing uses yet,
 * loaded only where one of them stands, and after it as a small one with those that pages use, which wins where both
 * ranges hold a character: nothing is ever missing. The small Latin ones, and those of code, stand in the sheet itself.
 * Chinese pages have the small ones alone; what those lack their Chinese face has.
 */
export async function textFaces(used: UsedCharacters, lang: Lang): Promise<string> {
  const rules = await Promise.all(cuts.map((cut) => facesOf(cut, new Set(used[cut.core]), lang)))
  return rules.flat().join('\n')
}

async function facesOf(cut: Cut, used: Set<string>, lang: Lang): Promise<string[]> {
  const folder = packageFolder(`@fontsource-variable/${cut.package}`)
  const scripts: Record<string, string> = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'))
  const rules = []
  for (const script of ['latin-ext', 'greek', 'latin']) {
    const source = join(folder, `files/${cut.package}-${script}-${cut.axes}-${cut.style}.woff2`)
    const [small, rest] = split(charactersOf(scripts[script]), used)
    const cutOut = async (characters: string[]) =>
      await subset(source, characters, { variationAxes: cut.limits, keepFeatures: cut.features })
    const wholeScript = lang === 'en' || cut.core === 'code'
    if (wholeScript) rules.push(face({ ...cut, url: `./${await cutOut(rest)}`, range: scripts[script] }))
    if (small.length === 0) continue
    const name = await cutOut(small)
    const url = script === 'latin' || cut.core === 'code' ? embedded(name) : `./${name}`
    const range = wholeScript ? small : split(small, fullWidthInChinese)[1]
    if (range.length > 0) rules.push(face({ ...cut, url, range: toUnicodeRange(range) }))
  }
  return rules
}

/** Those characters that are in a set, and those that are not. */
const split = (characters: string[], set: Set<string>): [string[], string[]] => [
  characters.filter((character) => set.has(character)),
  characters.filter((character) => !set.has(character)),
]
