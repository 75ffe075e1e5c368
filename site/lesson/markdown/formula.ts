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
    const html = katex.renderToString(tex, {
      displayMode: display,
      output: 'htmlAndMathml',
      macros: { ...macros },
      trust,
      strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    })
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
