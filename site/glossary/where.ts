import { pageAddress } from '../address/address.ts'
import { chapters } from '../chapters/chapters.ts'
import type { Lang } from '../i18n/languages.ts'
import { t } from '../i18n/t.ts'
import { preparedLesson } from '../lesson/page-lesson.ts'
import type { GlossaryTerm } from './glossary.ts'

/** The place where a word is made to run, as a link in the reader's language; null where it has none yet. */
export async function where({ runs }: GlossaryTerm, lang: Lang): Promise<{ href: string; text: string } | null> {
  if (!runs) return null
  if (runs.startsWith('ops/'))
    return { href: pageAddress(lang, runs), text: t(lang, 'glossary.op', { name: runs.slice(4).replace('-', '.') }) }
  const [slug, heading] = runs.split('#')
  const chapter = (await chapters(lang)).find((one) => one.slug === slug)
  if (!chapter) return null
  const section = (await preparedLesson(slug)).headings[lang].find((one) => one.slug === heading)
  // A translation that is not complete may lack the section.
  if (!section) return { href: pageAddress(lang, slug), text: chapter.title }
  const text = t(lang, 'glossary.section', { chapter: chapter.title, section: section.text })
  return { href: `${pageAddress(lang, slug)}#${heading}`, text }
}
