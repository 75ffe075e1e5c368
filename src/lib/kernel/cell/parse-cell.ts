import type { Program } from 'acorn'
import { parseJavaScript } from './parse-javascript.ts'
import { CellProblem, problemAt } from './problem.ts'
import { breaksLine, skipTrivia } from './trivia.ts'
import { typesReader } from './types-reader.ts'

/** A cell's text without its types, as long as before, and its tree. */
export interface ParsedCell {
  javascript: string
  program: Program
}

/** Parses a cell. Throws a CellProblem with the place of what is wrong; `unread` when the reader of types is not loaded. */
export function parseCell(code: string): ParsedCell {
  const plain = maybePlain(code)
  if (plain) return { javascript: code, program: plain }
  if (typesReader.read) return typesReader.read(code)
  const message = 'This cell seems to hold types, and what reads them could not be loaded. Press Run to try again.'
  throw new CellProblem(problemAt(code, 0, 0, { name: 'Error', code: 'unread', message }))
}

/** Most cells hold no types: then no TypeScript parser is needed. What is JavaScript means the same but for `f<T>(x)`. */
function maybePlain(code: string): Program | null {
  if (mayHoldTypeArguments(code)) return null
  try {
    return parseJavaScript(code)
  } catch {
    return null
  }
}

/**
 * Whether TypeScript could take a `<` and a `>` for brackets around types, though JavaScript reads comparisons: before
 * a parenthesis, a template, or the end of a line where no plus or minus follows. Types are sought 1,000 characters back.
 */
function mayHoldTypeArguments(code: string): boolean {
  for (let at = code.indexOf('>'); at >= 0; at = code.indexOf('>', at + 1)) {
    const before = code.slice(Math.max(0, at - 1000), at)
    if (before.endsWith('=') || before.lastIndexOf('<') <= before.lastIndexOf(';')) continue
    const next = skipTrivia(code, at + 1)
    if (/[(`]/.test(code.charAt(next))) return true
    if (breaksLine(code, at + 1, next) && !/[-+]/.test(code.charAt(next))) return true
  }
  return false
}
