import type { AnswerForm, FormulaForm } from './answer-form.ts'
import { codeOf } from './formula/code.ts'
import { parseFormula } from './formula/parse.ts'

/** An answer, as its form's fields hold it. */
export type FormAnswer = number | string | readonly number[] | Readonly<Record<string, string>>

/**
 * The text of an answer, for the editable region. Throws what `parseFormula` throws for a blank that is no formula, and a
 * TypeError for an answer that is not of this form.
 */
export function writeAnswer(form: AnswerForm, answer: FormAnswer): string {
  if (form.kind === 'number' && typeof answer === 'number') return `const ${form.name} = ${answer}\n`
  if (form.kind === 'choice' && typeof answer === 'string') return `const ${form.name} = '${answer}'\n`
  if (form.kind === 'curve' && Array.isArray(answer)) return `const ${form.name} = [${answer.join(', ')}]\n`
  if (form.kind === 'formula' && typeof answer === 'object' && !Array.isArray(answer))
    return form.blanks.map((blank) => blankLine(form, blank, (answer as Record<string, string>)[blank] ?? '')).join('')
  throw new TypeError(`writeAnswer: ${JSON.stringify(answer)} is no answer of the form ${form.kind}`)
}

/** What was typed stays beside the code that it means: so the field can be filled again. */
function blankLine({ variables }: FormulaForm, blank: string, typed: string): string {
  const names = Object.keys(variables)
  const code = typed.trim() === '' ? 'Number.NaN' : codeOf(parseFormula(typed, names), names)
  const inputs = names.map((name) => `${name}: number`).join(', ')
  return `${`const ${blank} = (${inputs}): number => ${code} // ${typed.trim()}`.trimEnd()}\n`
}
