import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lang } from '../../i18n/languages.ts'
import { embedded } from './embedded.ts'
import { face } from './face.ts'
import { type Cut, cuts } from './families.ts'
import { packageFolder } from './folder.ts'
import { subset } from './subset.ts'
import { charactersOf, toUnicodeRange } from './unicode-range.ts'
import { ascii, type UsedCharacters } from './used-characters.ts'

/** What Chinese type sets full width; on Chinese pages it is left to the Chinese face. */
const fullWidthInChinese = new Set('·—‘’“”…')

/**
 * `@font-face` rules of the text faces. For each script a cut comes as files with the characters that nothing uses yet,
 * loaded only where one of them stands, and after them as a small one with those that pages use, which wins where both
 * ranges hold a character: nothing is ever missing. What ASCII has besides, which a new sentence or a reader's own text
 * may bring, is a file between them. The small Latin ones, and those of code, stand in the sheet itself.
 * Chinese pages have no files of whole scripts: what the others lack their Chinese face has.
 */
export async function textFaces(used: UsedCharacters, lang: Lang): Promise<string> {
  const rules = await Promise.all(cuts.map((cut) => facesOf(cut, new Set(used[cut.core]), lang)))
  return rules.flat().join('\n')
}

async function facesOf(cut: Cut, used: Set<string>, lang: Lang): Promise<string[]> {
  const folder = packageFolder(`@fontsource-variable/${cut.package}`)
  const scripts: Record<string, string> = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'))
  const wholeScript = lang === 'en' || cut.core === 'code'
  const rules: string[] = []
  for (const script of ['latin-ext', 'greek', 'latin']) {
    const source = join(folder, `files/${cut.package}-${script}-${cut.axes}-${cut.style}.woff2`)
    const add = async (characters: string[], address: (file: string) => string, range?: string) => {
      if (characters.length === 0) return
      const file = await subset(source, characters, { variationAxes: cut.limits, keepFeatures: cut.features })
      rules.push(face({ ...cut, url: address(file), range: range ?? toUnicodeRange(characters) }))
    }
    const [small, others] = split(charactersOf(scripts[script]), used)
    const [common, rest] = split(others, new Set(ascii))
    if (wholeScript) await add(rest, separate, scripts[script])
    await add(common, separate)
    const shown = wholeScript ? small : split(small, fullWidthInChinese)[1]
    await add(shown, script === 'latin' || cut.core === 'code' ? embedded : separate)
  }
  return rules
}

const separate = (file: string) => `./${file}`

/** Those characters that are in a set, and those that are not. */
const split = (characters: string[], set: Set<string>): [string[], string[]] => [
  characters.filter((character) => set.has(character)),
  characters.filter((character) => !set.has(character)),
]
