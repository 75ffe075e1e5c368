import katex from 'katex'
import { LessonError } from '../lesson-error.ts'
import { macros } from './macros.ts'

/** Formulas up to so many characters of TeX, macros aside, never break across lines. */
const shortLength = 32

/** Where a formula stands, for the message when it is wrong. */
export interface Place {
  file: string
  line: number
}

/**
 * A formula as HTML with MathML for screen readers. Throws a LessonError that names the place, the formula and what KaTeX
 * says about it. Of KaTeX's commands with side effects only `\htmlClass` is trusted.
 */
export function renderFormula(tex: string, display: boolean, place: Place): string {
  try {
    const made = katex.renderToString(tex, {
      displayMode: display,
      output: 'htmlAndMathml',
      macros: { ...macros },
      trust,
      strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    })
    const html = withoutLoneOperators(made)
    return display ? html : breakable(html, tex)
  } catch (error) {
    const reason = (error as Error).message.replace(/^KaTeX parse error: /, '')
    throw new LessonError(
      place.file,
      place.line,
      `formula ${display ? '$$' : '$'}${tex}${display ? '$$' : '$'}: ${reason}`,
    )
  }
}

/**
 * KaTeX puts an invisible "apply function" behind `\max`, also where it is an index: one child too many, which makes the
 * MathML invalid, and Firefox and screen readers take it for an error.
 */
function withoutLoneOperators(html: string): string {
  if (!html.includes(applied)) return html
  const above: string[] = []
  return html.replace(/<mo>\u2061<\/mo>|<(\/?)(m[a-z]+)[^>]*>/g, (tag, end: string | undefined, name: string) => {
    if (tag === applied) return counted.has(above.at(-1) ?? '') ? '' : tag
    if (end) above.pop()
    else above.push(name)
    return tag
  })
}

const applied = '<mo>\u2061</mo>'
/** Elements of MathML with so many children and no more. */
const counted = new Set(['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mfrac', 'mroot'])

function trust({ command }: { command: string }): boolean {
  if (command === '\\htmlClass') return true
  throw new Error(`${command} is not allowed, only \\htmlClass`)
}

/**
 * A short inline formula stays on one line. A longer one gets marked places, after its relations and operators, where
 * it may break all the same: KaTeX puts each unbreakable part into a span of its own.
 */
function breakable(html: string, tex: string): string {
  const length = tex.replace(/\\[a-zA-Z]+|[{}]/g, '.').length
  return length <= shortLength
    ? html
    : html.replaceAll('</span><span class="katex-base">', '</span><wbr><span class="katex-base">')
}
