import type { Lang } from '../i18n/languages.ts'

/** Address of a path of this site, below the base that the build was given: `address('en/')` is `/course/en/`. */
export const address = (path: string): string => `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`

/** Address of a chapter, or without one of the home page. */
export const pageAddress = (lang: Lang, slug?: string): string => address(slug ? `${lang}/${slug}/` : `${lang}/`)
