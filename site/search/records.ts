import { notes } from '#lib/engine/docs/notes.ts'
import { readExerciseText } from '../exercise/exercise-text.ts'
import { readGlossary } from '../glossary/read-glossary.ts'
import { type Lang, languageNames, languages } from '../i18n/languages.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { readLessons } from '../lesson/read-lesson.ts'
import { findRecords } from '../reference/records.ts'
import { slugOf } from '../reference/slug.ts'
import { inChinese, wordsOfFormula } from '../reference/translate.ts'
import { plainFormula, wordsInFormula } from './plain-formula.ts'

/** What a result is, besides a part of a page. */
export type Kind = 'cell' | 'exercise' | 'formula' | 'op' | 'word'

/** Something that a search finds as itself. */
export interface SearchRecord {
  kind: Kind
  lang: Lang
  /** Below the site's root. */
  path: string
  title: string
  /** Where it stands, such as the chapter's title. */
  place: string
  content: string
}

/** Cells, formulas and exercises of all chapters, ops of the engine, and words of the glossary, in both languages. */
export async function searchRecords(): Promise<SearchRecord[]> {
  const lessons = readLessons()
  const ops = await findRecords()
  return languages.flatMap((lang) => [
    ...lessons.flatMap((lesson) => [...cells(lesson, lang), ...formulas(lesson, lang), ...exercises(lesson, lang)]),
    ...ops.map((op) => opRecord(op, lang)),
    ...readGlossary().map(({ id, name, says }) => {
      const other = languages.find((one) => one !== lang)!
      const content = `${name[lang]} (${name[other]}). ${says[lang]}`
      return { kind: 'word' as const, lang, path: `${lang}/glossary/#${id}`, title: name[lang], place: '', content }
    }),
  ])
}

function cells({ slug, cells, pages }: Lesson, lang: Lang): SearchRecord[] {
  const shown = new Set(pages[lang].shows.map(({ id }) => id))
  return cells
    .filter(({ id }) => shown.has(id))
    .map(({ id, code }) => ({
      kind: 'cell',
      lang,
      path: `${lang}/${slug}/#cell-${id}`,
      title: id,
      place: pages[lang].frontMatter.title,
      content: code,
    }))
}

/** The formulas that stand on lines of their own, each under the heading before it. */
function formulas({ slug, pages }: Lesson, lang: Lang): SearchRecord[] {
  const { headings, formulas, frontMatter } = pages[lang]
  return formulas
    .filter(({ display }) => display)
    .map(({ tex, section }) => {
      const heading = headings[section - 1]
      return {
        kind: 'formula',
        lang,
        path: `${lang}/${slug}/${heading ? `#${heading.id}` : ''}`,
        title: plainFormula(tex),
        place: heading ? `${frontMatter.title} · ${plainFormula(heading.text)}` : frontMatter.title,
        content: wordsInFormula(tex).join(', '),
      }
    })
}

function exercises({ slug, pages }: Lesson, lang: Lang): SearchRecord[] {
  return pages[lang].exercises.map(({ name }) => {
    const { title, prompt } = readExerciseText(`lessons/${slug}/exercises/${name}`, lang)
    return {
      kind: 'exercise',
      lang,
      path: `${lang}/${slug}/#exercise-${name}`,
      title: plainFormula(title.replaceAll('$', '')),
      place: pages[lang].frontMatter.title,
      content: `${title}. ${prompt}`.replace(/\$+([^$]*)\$+/g, (_, tex) => plainFormula(tex)).replace(/[`*]/g, ''),
    }
  })
}

function opRecord({ record }: Awaited<ReturnType<typeof findRecords>>[number], lang: Lang): SearchRecord {
  const { name, summary, formula } = record
  const differs = notes[name]?.differs
  const said = lang === 'en' ? summary : inChinese('summaries', name, summary)
  const note = differs && (lang === 'en' ? differs : inChinese('differs', differs))
  const tex = wordsOfFormula(formula, lang)
  return {
    kind: 'op',
    lang,
    path: `${lang}/ops/${slugOf(name)}/`,
    title: name,
    place: '',
    content: [said, `${plainFormula(tex)} (${wordsInFormula(tex).join(', ')}).`, note].filter(Boolean).join(' '),
  }
}

/** A language as the index knows it. */
export const indexLanguage = (lang: Lang): string => languageNames[lang].tag.toLowerCase()
