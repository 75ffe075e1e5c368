import { type Lang, languages } from '../i18n/languages.ts'
import { indexLanguage } from './records.ts'

/** The folder of the search index, below the site's root. */
export const searchFolder = '_search'

/** Whether a file of the site belongs to the search in a language: it names that one, or none. */
export function isSearchOf(file: string, lang: Lang): boolean {
  if (!file.startsWith(`${searchFolder}/`)) return false
  const others = languages.filter((other) => other !== lang).map(indexLanguage)
  return !others.some((other) => new RegExp(`[./]${other}[._]`).test(file))
}
