import type { Lang } from '../i18n/languages.ts'
import { type Chapter, chapters } from './chapters.ts'
import { planned } from './planned.ts'

/** A line of the table of contents: a chapter, or the place of one that is not written yet. */
export type ContentsLine = { order: number; title: string; chapter: Chapter | null }

/** The whole book in order: what is written, and the titles of what is planned and has no lesson yet. */
export async function contents(lang: Lang): Promise<ContentsLine[]> {
  const written = await chapters(lang)
  const taken = new Set(written.map(({ order }) => order))
  return [
    ...written.map((chapter) => ({ order: chapter.order, title: chapter.title, chapter })),
    ...planned
      .filter(({ order }) => !taken.has(order))
      .map(({ order, title }) => ({ order, title: title[lang], chapter: null })),
  ].sort((a, b) => a.order - b.order)
}
