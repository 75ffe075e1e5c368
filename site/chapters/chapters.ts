import { getCollection } from 'astro:content'
import type { Lang } from '../i18n/languages.ts'

/** What the chapter list, the pager and the title block say about a chapter. */
export interface Chapter {
  slug: string
  order: number
  title: string
  summary: string
  minutes: number
  /** Slugs of the chapters that it builds on. */
  requires: string[]
}

/** The chapters that are written in a language, in the order of the book: one for each folder of `lessons`. */
export async function chapters(lang: Lang): Promise<Chapter[]> {
  const lessons = await getCollection('lessons', ({ id }) => id.endsWith(`/${lang}`))
  return lessons
    .map(({ id, data }) => ({ ...data, slug: id.slice(0, id.lastIndexOf('/')) }))
    .sort((a, b) => a.order - b.order)
}
