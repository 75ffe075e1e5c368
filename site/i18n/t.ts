import en from './en.json' with { type: 'json' }
import type { Lang } from './languages.ts'
import zh from './zh.json' with { type: 'json' }

/** A key of the interface's strings. Both files hold exactly the same ones. */
export type Key = keyof typeof en

/** All strings of one language, as the page hands them to its scripts. */
export const strings: Record<Lang, Record<Key, string>> = { en, zh }

/**
 * A string of the interface in the reader's language, its `{placeholders}` filled from `values`.
 * Throws when the string has a placeholder that `values` does not give.
 */
export function t(lang: Lang, key: Key, values: Record<string, string | number> = {}): string {
  return strings[lang][key].replace(/\{(\w+)\}/g, (_, name) => {
    if (!(name in values)) throw new Error(`t: no value for {${name}} in ${key}, ${JSON.stringify(values)}`)
    return String(values[name])
  })
}
