import type { LessonPage } from '../lesson/lesson.ts'
import type { GlossaryTerm } from './glossary.ts'

/**
 * Words that a page uses before it links them, `file:line: "word" ...`. Headings do not count, nor does a word that is
 * part of a longer one of the glossary.
 */
export function earlyUses({ file, lang, terms, prose }: LessonPage, glossary: readonly GlossaryTerm[]): string[] {
  return terms.flatMap(({ id, line, at }) => {
    const word = glossary.find((term) => term.id === id)!.name[lang]
    const longer = glossary.map(({ name }) => name[lang]).filter((name) => name !== word && name.includes(word))
    const early = prose.slice(0, at).find(({ text }) => uses(text, word, longer))
    return early ? [`${file}:${early.line}: "${word}" is used before its <Term> in line ${line}`] : []
  })
}

function uses(text: string, word: string, longer: string[]): boolean {
  const rest = longer.reduce((left, name) => left.replaceAll(new RegExp(name, 'gi'), '·'), text)
  return pattern(word).test(rest)
}

/** English words also in the plural; Chinese ones wherever they stand. */
function pattern(word: string): RegExp {
  const escaped = word.replace(/[()[\].*+?]/g, '\\$&')
  return /^[\x20-\x7e]+$/.test(word) ? new RegExp(`(?<![\\w-])${escaped}(?:e?s)?(?![\\w-])`, 'i') : new RegExp(escaped)
}
