import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './folder.ts'
import { type MathFace, mathCharacters } from './math-characters.ts'
import { uniqueCharacters } from './unicode-range.ts'

/** Characters that stand on the site now, each list sorted and without repetitions. */
export interface UsedCharacters {
  /** In running text: letters, digits and the signs of sentences, and what else lessons write outside code. */
  prose: string[]
  /** In labels, captions and plots. Of the signs of programming only those that text has, too. */
  labels: string[]
  /** In code. */
  code: string[]
  /** In KaTeX's faces. */
  math: Record<MathFace, string[]>
}

const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i))
const typography = '\u00a0·×–—‘’“”…−←↑→↓'
/** What every sentence may need; `#` is the link behind a heading. */
const sentence = `${ascii.replace(/[^\w\s"#'(),\-./:;?!]|_/g, '')}\u00a0×–—‘’“”…−`
/** Signs of programming that labels hardly have. */
const programming = new Set('$@\\^`{|}~')
/** What Markdown makes its marks of. */
const marks = new Set('*<>[]_`{|}~')

const codeOrTag = /^```[\s\S]*?^```|`[^`\n]*`|<\/?\w[^>]*>|\]\([^)]*\)|^import .*$/gm

/** Reads which characters lessons, figures and the interface use, so that the files every page loads hold these. */
export function usedCharacters(): UsedCharacters {
  const lessons = read('lessons/*/*.mdx', 'lessons/*/exercises/*/*.md', 'lessons/glossary.yaml')
  const outside = lessons.replace(/\$\$[\s\S]*?\$\$|\$[^$\n]*\$/g, '')
  const shell = read(
    'site/i18n/*.json',
    'site/components/*.astro',
    'lessons/*/figures/**/*.ts',
    'src/lib/notebook/figure/*.ts',
  )
  const code = uniqueCharacters(
    ascii + (lessons.match(/^```[\s\S]*?^```/gm) ?? []).join('') + read('site/home/cell.ts'),
  )
  const prose = uniqueCharacters(sentence + outside.replace(codeOrTag, '')).filter((character) => !marks.has(character))
  // Labels of plots come from the cells, hence their code.
  const labels = uniqueCharacters(typography + outside + shell + code.join(''))
  const math = mathCharacters(lessons)
  return {
    prose: prose.filter((character) => character >= ' '),
    labels: labels.filter((character) => character >= ' ' && !programming.has(character)),
    code: code.filter((character) => character >= ' '),
    math: Object.fromEntries(faces.map((face) => [face, uniqueCharacters(math[face])])) as UsedCharacters['math'],
  }
}

const faces: MathFace[] = ['italic', 'size1', 'size2', 'size3', 'size4', 'other']

const read = (...patterns: string[]) =>
  globSync(patterns, { cwd: projectFolder })
    .filter((path) => !path.includes('.test.'))
    .map((path) => readFileSync(join(projectFolder, path), 'utf8'))
    .join('\n')
