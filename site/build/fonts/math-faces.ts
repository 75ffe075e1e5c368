import { join } from 'node:path'
import { embedded } from './embedded.ts'
import { face } from './face.ts'
import { greekFaces, isSymbol } from './greek-faces.ts'
import { faceName, katexFolder, katexSheet } from './katex-sheet.ts'
import { mathCharacters } from './math-characters.ts'
import { withoutOtherSizes } from './math-sizes.ts'
import { lessonFormulas, otherFormulas } from './site-formulas.ts'
import { subset } from './subset.ts'
import { toUnicodeRange, uniqueCharacters } from './unicode-range.ts'

/**
 * KaTeX's own style sheet with its faces rewritten: woff2 alone, and after each whole file up to two small ones, of
 * which the later wins where both hold a character: what formulas elsewhere on the site and those that readers write
 * use, and what the lessons use. Faces and sizes that no formula has are left out, but not while lessons are `written`.
 */
export async function mathStyles({ written }: { written: boolean }): Promise<string> {
  const lessons = lessonFormulas()
  const others = otherFormulas()
  const inLessons = mathCharacters(lessons)
  const elsewhere = mathCharacters(others)
  const faces = [...katexSheet.matchAll(/@font-face\{[^}]*\}/g)].map(([rule]) => readFace(rule))
  const needed = faces.filter(({ name }) => written || inLessons.has(name) || elsewhere.has(name))
  const rules = await Promise.all(
    needed.map((font) => facesOf(font, inLessons.get(font.name), elsewhere.get(font.name))),
  )
  const sheet = katexSheet.replace(/@font-face\{[^}]*\}/g, '')
  return `${rules.flat().join('\n')}\n${written ? sheet : withoutOtherSizes(sheet, [...lessons, ...others])}`
}

function readFace(rule: string) {
  const [, family] = rule.match(/font-family:"?([^;"]+)/)!
  const [, style] = rule.match(/font-style:(\w+)/)!
  const [, weight] = rule.match(/font-weight:(\w+)/)!
  const [, path] = rule.match(/url\(([^)]+\.woff2)\)/)!
  const chosen = { family, style, weight }
  return { ...chosen, display: 'block', name: faceName(chosen), source: join(katexFolder, path) }
}

async function facesOf(
  { source, name, ...font }: ReturnType<typeof readFace>,
  inLessons: Set<string> = new Set(),
  elsewhere: Set<string> = new Set(),
): Promise<string[]> {
  const cut = async (characters: Set<string>, address: (file: string) => string) => {
    const sorted = uniqueCharacters([...characters].filter((character) => !chinese.test(character)).join(''))
    if (sorted.length === 0) return []
    return [face({ ...font, url: address(await subset(source, sorted, {})), range: toUnicodeRange(sorted) })]
  }
  const symbols = new Set(name === letters ? [...inLessons].filter(isSymbol) : [])
  // A browser that looks for the size of a face asks it for a space.
  const shown = inLessons.size > 0 ? without(inLessons, symbols).add(' ') : inLessons
  return [
    face({ ...font, url: source, range: notChinese }),
    ...(await cut(without(elsewhere, new Set([...inLessons, ...shown])), separate)),
    ...(symbols.size > 0 ? await greekFaces(uniqueCharacters([...symbols].join(''))) : []),
    ...(await cut(shown, onEveryPage.test(source) ? embedded : separate)),
  ]
}

/** What is in one set and not in another. */
const without = (set: Set<string>, other: Set<string>) => new Set([...set].filter((character) => !other.has(character)))

const separate = (file: string) => `./${file}`

/** The face of letters, Greek ones among them. */
const letters = faceName({ family: 'KaTeX_Math', style: 'italic', weight: '400' })

/** Set in the page's own face: no file of KaTeX's is worth asking for it. */
const chinese = /[\u2e80-\ud7ff\uf900-\uffef]/
const notChinese = 'U+0-2E7F,U+E000-F8FF'

/** Faces that the formulas of every chapter need. */
const onEveryPage = /(Main-Regular|Math-Italic|Size[123]-Regular)\.woff2$/
