import type { Lang } from '../i18n/languages.ts'
import zh from './zh.json' with { type: 'json' }

interface Chinese {
  /** By the op's name. */
  summaries: Record<string, string>
  /** By the English sentence: why no gradient goes, where tfjs differs, what letters mean, words inside of formulas. */
  reasons: Record<string, string>
  differs: Record<string, string>
  letters: Record<string, string>
  formulas: Record<string, string>
}

/** What the reference says in Chinese. */
export const chinese: Chinese = zh

/** A sentence in Chinese. Until it is translated, the English one stands in its place, and `reference.test.ts` fails. */
export const inChinese = (kind: keyof Chinese, key: string, english = key): string => chinese[kind][key] ?? english

/** A formula with the words inside of it in the language of the page. */
export const wordsOfFormula = (tex: string, lang: Lang): string =>
  lang === 'en'
    ? tex
    : tex.replace(
        /\\text\{(\s*)([^}]*?)(\s*)\}/g,
        (_, before, words, after) => `\\text{${before}${inChinese('formulas', words)}${after}}`,
      )
