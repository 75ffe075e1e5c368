import type { Lang } from '../i18n/languages.ts'
import type { FrontMatter } from './front-matter.ts'

/** A chapter as its files say it, before anything has run. */
export interface Lesson {
  /** The folder's name and the page's address: `gradient-descent`. */
  slug: string
  pages: Record<Lang, LessonPage>
  /** In the order of the text; their code stands only in `en.mdx`. */
  cells: LessonCell[]
  /** In the order of the text; their code stands only in `en.mdx`. */
  listings: LessonListing[]
}

/** What one language's file holds. Every `line` counts from 1 in that file. */
export interface LessonPage {
  lang: Lang
  /** `lessons/<slug>/<lang>.mdx`. */
  file: string
  frontMatter: FrontMatter
  headings: LessonHeading[]
  /** The cells shown, in order: fences in English, `<Cell id="..." />` elsewhere. */
  shows: { id: string; line: number }[]
  /** The listings shown, in order. */
  listings: { id: string; line: number }[]
  figures: { name: string; line: number }[]
  exercises: { name: string; line: number }[]
  /** Words linked to the glossary. */
  terms: TermUse[]
  /** The prose, piece by piece: no headings, code, formulas or sources. */
  prose: { text: string; line: number }[]
  facts: FactSource[]
  /** `section` counts the headings before it. */
  formulas: { tex: string; display: boolean; line: number; section: number }[]
  /** What stands around the text: `Note`, `Predict`, `Break`, `Sources`. */
  asides: { name: string; line: number; section: number }[]
  /** Numerals in prose that no cell vouches for, see `lint-prose.ts`. */
  numerals: { text: string; line: number }[]
}

export interface LessonHeading {
  depth: number
  /** The fragment of its address, the same in every language. */
  id: string
  /** Plain text; formulas as TeX. */
  text: string
  line: number
}

export interface LessonCell {
  id: string
  code: string
  /** Line of the opening fence in `en.mdx`; the code begins on the next one. */
  line: number
  /** Largest relative difference that still counts as agreement between engines. */
  tolerance: number
  /** The cell is meant to fail; its error is recorded. */
  throws: boolean
  /** The one engine that runs it; absent: every engine. */
  only?: 'reference'
  /** Why other engines do not run it. */
  why?: string
}

/** One program in the words of other frameworks, to be read beside the cell that runs it here. */
export interface LessonListing {
  id: string
  /** The cell that does the same, live. */
  cell?: string
  /** Line of its first fence in `en.mdx`. */
  line: number
  /** One for each framework, in the order of their tabs. */
  sheets: ListingSheet[]
}

/** What one framework's fence says. */
export interface ListingSheet {
  framework: string
  language: string
  code: string
}

/** `<Term id="weight">weights</Term>`. */
export interface TermUse {
  id: string
  line: number
  /** How many pieces of `prose` stand before it. */
  at: number
}

/** A number in prose that a cell vouches for: `<Fact cell="walk" is="path.length">40</Fact>`. */
export interface FactSource {
  cell: string
  /** JavaScript, evaluated in the scope of all cells once `cell` and what it needs has run. */
  is: string
  /** It quotes the full run, `full.json`; `$seconds` and `$minutes` are how long that took. */
  full?: true
  /** Significant digits that the text promises; absent: as many as it shows. */
  digits?: number
  text: string
  line: number
}
