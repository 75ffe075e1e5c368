import type { Program } from 'acorn'
import { blankTypes } from './blank-types.ts'
import { findImports } from './find-imports.ts'
import { parseJavaScript } from './parse-javascript.ts'
import { parseTypeScript } from './parse-typescript.ts'
import { CellProblem, problemAt } from './problem.ts'
import { findChangedMeaning } from './same-meaning.ts'
import { syntaxProblem } from './syntax-problem.ts'

/** A cell's text without its types, as long as before, and its tree. */
export interface ParsedCell {
  javascript: string
  program: Program
}

/** Parses a cell. Throws a CellProblem with the place of what is wrong. */
export function parseCell(code: string): ParsedCell {
  const plain = maybePlain(code)
  if (plain) return { javascript: code, program: plain }
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

/** Most cells hold no types: then no TypeScript parser is needed. `f<T>(x)` is also JavaScript, but of another meaning. */
function maybePlain(code: string): Program | null {
  if (/<[\s\S]*?[^=]>/.test(code)) return null
  try {
    return parseJavaScript(code)
  } catch {
    return null
  }
}
