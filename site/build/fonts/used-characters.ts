import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './folder.ts'
import { mathCharacters } from './math-characters.ts'
import { uniqueCharacters } from './unicode-range.ts'

/** Characters that stand on the site now, each list sorted and without repetitions. */
export interface UsedCharacters {
  /** In text. Of the signs of programming only those that prose has, too. */
  prose: string[]
  /** In code. */
  code: string[]
  /** In KaTeX's italic face, and in its other faces. */
  mathItalic: string[]
  mathOther: string[]
}

const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i))
const programming = new Set('#$@\\^`{|}~')
const typography = '\u00a0·×–—‘’“”…−'

/** Reads which characters lessons, figures and the interface use, so that the files every page loads hold these. */
export function usedCharacters(): UsedCharacters {
  const lessons = read('lessons/*/*.mdx')
  const fences = [...lessons.matchAll(/^```[\s\S]*?^```/gm)].join('')
  const prose = lessons.replace(/^```[\s\S]*?^```/gm, '').replace(/\$\$[\s\S]*?\$\$|\$[^$]*\$/g, '')
  const shell = read(
    'site/i18n/*.json',
    'site/components/*.astro',
    'lessons/*/figures/*.ts',
    'src/lib/notebook/figure/*.ts',
  )
  const inProse = uniqueCharacters(ascii + typography + prose + shell).filter(
    (character) => !programming.has(character),
  )
  const math = mathCharacters(lessons)
  return {
    prose: inProse,
    code: uniqueCharacters(ascii + fences + read('site/home/cell.ts')),
    mathItalic: uniqueCharacters(math.italic),
    mathOther: uniqueCharacters(math.other),
  }
}

const read = (...patterns: string[]) =>
  globSync(patterns, { cwd: projectFolder })
    .filter((path) => !path.includes('.test.'))
    .map((path) => readFileSync(join(projectFolder, path), 'utf8'))
    .join('\n')
