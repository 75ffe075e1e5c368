import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { embedded } from './embedded.ts'
import { face } from './face.ts'
import { packageFolder } from './folder.ts'
import type { MathFace } from './math-characters.ts'
import { subset } from './subset.ts'
import { toUnicodeRange } from './unicode-range.ts'
import type { UsedCharacters } from './used-characters.ts'

/**
 * KaTeX's own style sheet with its faces rewritten: woff2 alone, and after each whole file a small one with the
 * characters that the lessons use, which wins where both hold a character. The sheet and the renderer are of the same
 * installed copy.
 */
export async function mathStyles(used: UsedCharacters): Promise<string> {
  const folder = join(packageFolder('katex'), 'dist')
  const styles = readFileSync(join(folder, 'katex.min.css'), 'utf8')
  const rules = []
  for (const [rule] of styles.matchAll(/@font-face\{[^}]*\}/g)) {
    const [, family] = rule.match(/font-family:"?([^;"]+)/)!
    const [, style] = rule.match(/font-style:(\w+)/)!
    const [, weight] = rule.match(/font-weight:(\w+)/)!
    const [, path] = rule.match(/url\(([^)]+\.woff2)\)/)!
    const source = join(folder, path)
    const font = { family, style, weight, display: 'block' }
    rules.push(face({ ...font, url: source }))
    const characters = used.math[faceOf(family)]
    if (characters.length === 0 || !worthCutting.test(path)) continue
    const name = await subset(source, characters, {})
    const url = onEveryPage.test(path) ? embedded(name) : `./${name}`
    rules.push(face({ ...font, url, range: toUnicodeRange(characters) }))
  }
  return `${rules.join('\n')}\n${styles.replace(/@font-face\{[^}]*\}/g, '')}`
}

function faceOf(family: string): MathFace {
  const [, size] = /_Size([1-4])/.exec(family) ?? []
  return size !== undefined ? (`size${size}` as MathFace) : family === 'KaTeX_Math' ? 'italic' : 'other'
}

/** Faces that the formulas of every chapter need. */
const onEveryPage = /(Main-Regular|Math-Italic|Size[123]-Regular)\.woff2$/

/** Faces that many formulas need. The others load whole where a formula asks for one. */
const worthCutting = /(Main-Regular|Main-Bold|Math-Italic|AMS-Regular|Size\d-Regular)\.woff2$/
