/** The languages of the site, in the order in which a switch lists them. Each is a folder of the address: `/en/`, `/zh/`. */
export const languages = ['en', 'zh'] as const
export type Lang = (typeof languages)[number]

/** What each language calls itself, and its BCP 47 tag for `lang` and `hreflang`. */
export const languageNames: Record<Lang, { name: string; tag: string }> = {
  en: { name: 'English', tag: 'en' },
  zh: { name: '中文', tag: 'zh-Hans' },
}

/** Whether a folder of the address is one of our languages. */
export const isLang = (value: string | undefined): value is Lang => languages.includes(value as Lang)
