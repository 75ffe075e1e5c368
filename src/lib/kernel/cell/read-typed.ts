import { blankTypes } from './blank-types.ts'
import { findImports } from './find-imports.ts'
import type { ParsedCell } from './parse-cell.ts'
import { parseJavaScript } from './parse-javascript.ts'
import { parseTypeScript } from './parse-typescript.ts'
import { CellProblem, problemAt } from './problem.ts'
import { findChangedMeaning } from './same-meaning.ts'
import { syntaxProblem } from './syntax-problem.ts'

/** Parses a cell that holds types, or no JavaScript at all. Throws a CellProblem with the place of what is wrong. */
export function readTyped(code: string): ParsedCell {
  try {
    const typed = parseTypeScript(code)
    const [imported] = findImports(code, typed)
    if (imported) throw new CellProblem(imported)
    const javascript = blankTypes(code, typed)
    const program = parseJavaScript(javascript)
    const changed = findChangedMeaning(typed, program)
    if (changed === null) return { javascript, program }
    const message = 'type: without it this would mean something else. Put the cast in parentheses: (value as T).'
    throw new CellProblem(problemAt(code, changed, changed, { code: 'cast-precedence', message }))
  } catch (error) {
    throw error instanceof CellProblem ? error : syntaxProblem(code, error)
  }
}
