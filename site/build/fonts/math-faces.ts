import { join } from 'node:path'
import { embedded } from './embedded.ts'
import { face } from './face.ts'
import { type Formula, formulasOf } from './formulas-of.ts'
import { greekFaces, isSymbol } from './greek-faces.ts'
import { faceName, katexFolder, katexSheet } from './katex-sheet.ts'
import { mathCharacters } from './math-characters.ts'
import { readSources } from './read-sources.ts'
import { subset } from './subset.ts'
import { toUnicodeRange, uniqueCharacters } from './unicode-range.ts'

/**
 * KaTeX's own style sheet with its faces rewritten: woff2 alone, and after each whole file up to two small ones, of
 * which the later wins where both hold a character: what formulas elsewhere on the site and those that readers write
 * use, and what the lessons use.
 */
export async function mathStyles(): Promise<string> {
  const lessons = mathCharacters(lessonFormulas())
  const elsewhere = mathCharacters(otherFormulas())
  const rules = []
  for (const [rule] of katexSheet.matchAll(/@font-face\{[^}]*\}/g)) {
    const [, family] = rule.match(/font-family:"?([^;"]+)/)!
    const [, style] = rule.match(/font-style:(\w+)/)!
    const [, weight] = rule.match(/font-weight:(\w+)/)!
    const [, path] = rule.match(/url\(([^)]+\.woff2)\)/)!
    const source = join(katexFolder, path)
    const font = { family, style, weight, display: 'block' }
    const name = faceName(font)
    const inLessons = lessons.get(name) ?? new Set()
    const cut = async (characters: Iterable<string>, address: (name: string) => string) => {
      const sorted = uniqueCharacters([...characters].filter((character) => !chinese.test(character)).join(''))
      if (sorted.length === 0) return
      const url = address(await subset(source, sorted, {}))
      rules.push(face({ ...font, url, range: toUnicodeRange(sorted) }))
    }
    rules.push(face({ ...font, url: source }))
    await cut((elsewhere.get(name) ?? new Set()).difference(inLessons), (file) => `./${file}`)
    const symbols = uniqueCharacters([...inLessons].filter(isSymbol).join(''))
    if (name === letters) rules.push(...(await greekFaces(symbols)))
    const others = name === letters ? inLessons.difference(new Set(symbols)) : inLessons
    await cut(others, onEveryPage.test(path) ? embedded : (file) => `./${file}`)
  }
  return `${rules.join('\n')}\n${katexSheet.replace(/@font-face\{[^}]*\}/g, '')}`
}

/** The face of letters, Greek ones among them. */
const letters = faceName({ family: 'KaTeX_Math', style: 'italic', weight: '400' })

/** Set in the page's own face. */
const chinese = /[\u2e80-\ud7ff\uf900-\uffef]/

/** Faces that the formulas of every chapter need. */
const onEveryPage = /(Main-Regular|Math-Italic|Size[123]-Regular)\.woff2$/

const lessonFormulas = (): Formula[] =>
  formulasOf(readSources('lessons/*/*.mdx', 'lessons/*/exercises/*/*.md', 'lessons/glossary.yaml'))

/** Those of ops and exercises, and what readers write into one: numbers, letters and signs. */
const otherFormulas = (): Formula[] => [
  ...['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz', '0123456789.,+-*/=()[]<>|'].map((tex) => inline(tex)),
  ...['abcdefghijklmnopqrstuvwxyz'].map((letters) => inline(`\\mathrm{${letters}}`)),
  ...[
    ...readSources('src/lib/engine/**/*.ts', 'lessons/*/exercises/*/tests.ts').matchAll(/String\.raw`([^`]+)`/g),
  ].flatMap(([, tex]) => [inline(tex), { tex, display: true }]),
]

const inline = (tex: string): Formula => ({ tex, display: false })
