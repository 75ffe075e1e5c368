import type { Lang } from '../i18n/languages.ts'
import zh from './zh.json' with { type: 'json' }

interface Chinese {
  /** By the op's name. */
  summaries: Record<string, string>
  /** By the English sentence: why no gradient goes, where tfjs differs, words inside of formulas. */
  reasons: Record<string, string>
  differs: Record<string, string>
  formulas: Record<string, string>
}

/** What the reference says in Chinese. */
export const chinese: Chinese = zh

/** The sentences of one op in Chinese. Each throws, with what is missing, where `zh.json` has none. */
export function inChinese(name: string) {
  const wanted = (kind: keyof Chinese, key: string): string => {
    const text = chinese[kind][key]
    if (!text) throw new Error(`site/reference/zh.json: ${kind} lacks "${key}", for ${name}`)
    return text
  }
  return {
    summary: wanted('summaries', name),
    reason: (english: string) => wanted('reasons', english),
    differs: (english: string) => wanted('differs', english),
  }
}

/** A formula with the words inside of it in the language of the page. */
export const wordsOfFormula = (tex: string, lang: Lang): string =>
  lang === 'en'
    ? tex
    : tex.replace(/\\text\{([^}]*)\}/g, (all, words) => `\\text{${chinese.formulas[words.trim()] ?? ''}}` || all)
