import type { CellError } from '../protocol.ts'
import { positionAt } from './position.ts'

/** A reason why a cell does not run, found in its text. Thrown while reading, and reported as data in the plan. */
export class CellProblem extends Error {
  readonly error: CellError
  constructor(error: CellError) {
    super(error.message)
    this.error = error
  }
}

/** Describes what is wrong with the text between two offsets (UTF-16 units) of `code`. */
export function problemAt(
  code: string,
  start: number,
  end: number,
  what: Pick<CellError, 'code' | 'message'> & { name?: string; details?: Record<string, string> },
): CellError {
  const from = positionAt(code, start)
  const to = positionAt(code, Math.max(end, start))
  return {
    name: what.name ?? 'SyntaxError',
    message: what.message,
    line: from.line,
    column: from.column,
    ...(to.line === from.line && to.column > from.column ? { endColumn: to.column } : {}),
    ...(what.code ? { code: what.code } : {}),
    ...(what.details ? { details: what.details } : {}),
  }
}
