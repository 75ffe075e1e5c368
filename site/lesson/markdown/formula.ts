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
    return katex.renderToString(tex, {
      displayMode: display,
      output: 'htmlAndMathml',
      macros: { ...macros },
      trust,
      strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    })
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

/** Whether an inline formula stays on one line; a longer one may break after its relations. */
export const isShort = (tex: string): boolean => tex.replace(/\\[a-zA-Z]+|[{}]/g, '.').length <= shortLength
