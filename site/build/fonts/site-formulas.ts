import katex from 'katex'
import { macros } from '../../lesson/markdown/macros.ts'
import { type Formula, formulasOf } from './formulas-of.ts'
import { readSources } from './read-sources.ts'

/** The formulas of all lessons, as KaTeX renders them. */
export const lessonFormulas = (): string[] =>
  rendered(formulasOf(readSources('lessons/*/*.mdx', 'lessons/*/exercises/*/*.md', 'lessons/glossary.yaml')))

/** Those of ops and exercises, and what readers write into one: numbers, letters and signs. */
export const otherFormulas = (): string[] =>
  rendered([
    ...[letters.toUpperCase(), letters, `\\mathrm{${letters}}`, '0123456789.,+-*/=()[]<>|'].map(inline),
    ...[
      ...readSources('src/lib/engine/**/*.ts', 'lessons/*/exercises/*/tests.ts').matchAll(/String\.raw`([^`]+)`/g),
    ].flatMap(([, tex]) => [inline(tex), { tex, display: true }]),
  ])

const letters = 'abcdefghijklmnopqrstuvwxyz'

const inline = (tex: string): Formula => ({ tex, display: false })

/** Formulas as HTML, each once. A bad one is passed over: the lesson pipeline reports it. */
export const rendered = (formulas: readonly Formula[]): string[] =>
  [...new Set(formulas.map((formula) => JSON.stringify(formula)))].map((formula) => {
    const { tex, display }: Formula = JSON.parse(formula)
    return katex.renderToString(tex, {
      output: 'html',
      throwOnError: false,
      trust: true,
      strict: false,
      displayMode: display,
      macros: { ...macros },
    })
  })
