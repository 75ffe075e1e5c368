import { lateText, pageLang } from '../../late-text.ts'
import { siteRoot } from '../../offline/site-root.ts'
import type { Text } from '../../text.ts'

/** What the page of an op says, shorter. Formulas are MathML of our own making. */
export interface OpWords {
  summary: string
  formulas: string[]
  gradients: string[]
  /** `a [m, k], b [k, n] → [m, n]` */
  shapes: string
  /** Where its page is, from the site's root. */
  page: string
}

/** All that help says without the kernel. */
export interface HelpWords {
  text: Text
  /** By name: `matMul`, `losses.huberLoss`. */
  ops: Readonly<Record<string, OpWords>>
}

let words: Promise<HelpWords> | undefined

/** Loads them, once. Rejects when they do not come; the next call tries again. */
export function helpWords(): Promise<HelpWords> {
  words ??= Promise.all([lateText('help'), fetchOps()]).then(
    ([text, ops]) => ({ text, ops }),
    (error) => {
      words = undefined
      throw error
    },
  )
  return words
}

async function fetchOps(): Promise<HelpWords['ops']> {
  const response = await fetch(`${siteRoot()}help/${pageLang()}.json`)
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
  return response.json()
}
