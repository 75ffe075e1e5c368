import { moduleProblem } from './find-imports.ts'
import { meantSign } from './meant-sign.ts'
import { CellProblem, problemAt } from './problem.ts'

/** Says what a parser found wrong in the reader's words. Anything but a parser's SyntaxError is thrown on. */
export function syntaxProblem(code: string, error: unknown): CellProblem {
  if (!(error instanceof SyntaxError) || typeof (error as { pos?: unknown }).pos !== 'number') throw error
  const at = (error as unknown as { pos: number }).pos
  const text = error.message.replace(/ \(\d+:\d+\)$/, '')
  const token = /[\p{ID_Continue}$]+|[^\s]/uy
  token.lastIndex = at
  const found = token.exec(code)?.[0] ?? ''
  // As Python imports, which is no syntax here at all.
  const line = code.lastIndexOf('\n', at - 1) + 1
  const [imports] = /^(?:import|from) +[\w.]+/.exec(code.slice(line)) ?? []
  if (imports) return new CellProblem(moduleProblem(code, line, line + imports.length, 'import'))
  const { code: rule, message, details } = explain(text, found)
  return new CellProblem(problemAt(code, at, at + found.length, { code: rule, message, details }))
}

function explain(text: string, found: string): { code: string; message: string; details?: Record<string, string> } {
  const declared = /^Identifier '(.+)' has already been declared$/.exec(text)
  if (declared) {
    const [, name] = declared
    return { code: 'declared-twice', message: `${name}: declared twice in this cell.`, details: { name } }
  }
  if (text === 'Unexpected token' && !found)
    return { code: 'unexpected-end', message: 'The cell ends too early: something opened is not closed.' }
  if (text === 'Unexpected token') return { code: 'unexpected', message: `Unexpected ${found}`, details: { found } }
  if (/^Unterminated/.test(text))
    return { code: 'unterminated', message: `${text}: its closing mark is missing.`, details: { text } }
  const meant = /^Unexpected character/.test(text) ? meantSign(found) : null
  if (meant) {
    const message = `${found}: is no sign of JavaScript; ${meant} is.`
    return { code: 'foreign-sign', message, details: { found, meant } }
  }
  if (/return' outside of function/.test(text))
    return { code: 'return', message: 'return: only inside of a function. A cell shows its last expression.' }
  return { code: 'syntax', message: `${text}.`, details: { text } }
}
