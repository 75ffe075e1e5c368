import type { Program } from 'acorn'
import { parseJavaScript } from './parse-javascript.ts'
import { CellProblem, problemAt } from './problem.ts'
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

/**
 * Most cells hold no types: then no TypeScript parser is needed. What is JavaScript means the same as TypeScript, but
 * for `f<T>(x)`, and the like with a template or at the end of a line where no plus or minus follows.
 */
function maybePlain(code: string): Program | null {
  if (typeArguments.test(code)) return null
  try {
    return parseJavaScript(code)
  } catch {
    return null
  }
}

const typeArguments = /<[^;]{0,1000}?[^=]>(?:\s*[(`/]|[^\S\n]*\n(?!(?:\s|\/\/.*)*[-+]))/
