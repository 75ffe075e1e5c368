import type { Lang } from '../../i18n/languages.ts'
import { codeOrTag, formulas } from './formulas-of.ts'
import { isSymbol } from './greek-faces.ts'
import { readSources as read } from './read-sources.ts'
import { uniqueCharacters } from './unicode-range.ts'

/** Characters that stand on the pages of one language now, each list sorted and without repetitions. */
export interface UsedCharacters {
  /** In running text: letters, digits and the signs of sentences, what else lessons write outside code, and what ops are said with. */
  prose: string[]
  /** In titles, headings and strong words. */
  strong: string[]
  /** In summaries, stressed words and the letters of figures. */
  emphasis: string[]
  /** In labels, captions and plots. Of the signs of programming only those that text has, too. */
  labels: string[]
  /** In code and what it puts out. */
  code: string[]
}

/** All printable characters of ASCII. */
export const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i))
const typography = '\u00a0·×–—‘’“”…−←↑→↓'
/** What every sentence may need; `#` is the link behind a heading. */
const sentence = `${ascii.replace(/[^\w\s"#'(),\-./:;?!]|_/g, '')}\u00a0×–—‘’“”…−`
/** What every heading and every stressed phrase may need, and the name of the book. */
const phrase = `Cabcdefghijklmnopqrstuvwxyz ,-’\u00a0`
/** What names an axis or a size in a figure, beside its letters. */
const axis = `L()0123456789×′−`
/** Signs of programming that labels hardly have. */
const programming = new Set('"#$&*@\\^`{|}~')
/** What Markdown makes its marks of. */
const marks = new Set('*<>[]_`{|}~')

const fence = /^```[\s\S]*?^```|`[^`\n]*`/gm

/** Reads which characters lessons, figures and the interface use, so that the files every page loads hold these. */
export function usedCharacters(lang: Lang): UsedCharacters {
  const lessons = read(`lessons/*/${lang}.mdx`, `lessons/*/exercises/*/${lang}.md`)
  const glossary = read('lessons/glossary.yaml').replace(/^ +(\w\w): .*$/gm, (line, of) => (of === lang ? line : ''))
  const text = `${lessons}\n${glossary}`.replace(codeOrTag, '').replace(formulas, '').replaceAll('"', '“”')
  const interfaceText = read(`site/i18n/${lang}.json`).replace(/^ *"[^"]*": "|",?$|[{}]/gm, '')
  const code = (read('lessons/*/en.mdx').match(fence) ?? []).join('')
  const outputs = read('lessons/*/recorded.json')
  const drawn = read('site/components/*.astro', 'lessons/*/figures/**/*.ts', 'src/lib/notebook/figure/**/*.ts')
  const ops = lang === 'en' ? matches(read('src/lib/engine/ops/**/*.ts'), summaries) : read('site/reference/zh.json')
  const tests = read('lessons/*/exercises/*/tests.ts')
  // What is shown of programs: plots, whose labels come from cells, figures, the names of tests.
  const labels = sorted(ascii + code + outputs + drawn + tests).filter((character) => !programming.has(character))
  return {
    prose: sorted(sentence + text + symbolsOf(ops)).filter((character) => !marks.has(character)),
    strong: sorted(phrase + matches(text, titles) + matches(read(`site/i18n/${lang}.json`), pageTitles)),
    emphasis: sorted(phrase + axis + matches(text, stressed) + matches(drawn, letters)),
    labels: sorted(typography + text.replace(/[`{}|~]/g, '') + interfaceText + labels.join('')),
    code: sorted(ascii + code + read('site/home/cell.ts') + outputs),
  }
}

/** A title, a heading without its address, strong words, a word of the glossary. */
const titles = /^title: (.*)|^#{1,3} ([^{\n]*)|\*\*([^*]+)\*\*|^ {2}\w\w: (.*)/gm
/** A summary, stressed words. */
const stressed = /^summary: (.*)|(?<!\*)\*([^*\n]+)\*(?!\*)/gm
/** The cover's title, titles of pages that are no lessons. */
const pageTitles = /"(?:home\.promise|(?!fact)[\w-]+\.title)": "([^"]+)"/g

/** A letter that a figure shows in the face of formulas. */
const letters = /label\('([^']+)'.*'letter'/g

/** The sentence that says what an op does. */
const summaries = /^ +summary:\s+(.*)$/gm

/** The symbols among the words of a text: small Greek letters. */
const symbolsOf = (text: string): string => [...text].filter(isSymbol).join('')

const matches = (text: string, pattern: RegExp): string =>
  [...text.matchAll(pattern)].map((groups) => groups.slice(1).join('')).join('')

const sorted = (text: string): string[] => uniqueCharacters(text).filter((character) => character >= ' ')
