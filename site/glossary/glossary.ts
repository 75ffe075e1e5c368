import type { Lang } from '../i18n/languages.ts'

/** A word of the book, as `lessons/glossary.yaml` has it. */
export interface GlossaryTerm {
  /** Also the fragment of its address: `/en/glossary/#learning-rate`. */
  id: string
  /** The word itself. */
  name: Record<Lang, string>
  /** What it means, in one sentence of plain text. */
  says: Record<Lang, string>
  /** Where it is made to run, from the language's folder: `gradient-descent#one-step` or `ops/softmax`. */
  runs?: string
  /** Line in the file, from 1. */
  line: number
}

/** Where the words are, for messages. */
export const glossaryFile = 'lessons/glossary.yaml'
