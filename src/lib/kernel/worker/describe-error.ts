import { offsetAt, type Position } from '../cell/position.ts'
import { cutText } from '../output/cut-text.ts'
import { inspect } from '../output/inspect.ts'
import type { CellError } from '../protocol.ts'
import { teach } from './teach.ts'

/**
 * What was thrown, as data for the page. `place` is where in the cell's text, when known. Anything may be thrown, also
 * values that are no errors and errors whose properties throw.
 */
export function describeError(thrown: unknown, code: string, place: Position | null): CellError {
  return { ...facts(thrown), ...(place ? { ...place, ...endOfToken(code, place) } : {}) }
}

function facts(thrown: unknown): CellError {
  try {
    if (!(thrown instanceof Error)) return { name: 'Thrown', message: inspect(thrown, { most: 2000 }), code: 'thrown' }
    const name = cutText(String(thrown.name), 100)
    const message = cutText(String(thrown.message), 4000)
    return { name, message: cutText(message + behind(thrown), 4000), ...teach(thrown, message) }
  } catch {
    return { name: 'Thrown', message: 'a value that cannot be shown', code: 'thrown' }
  }
}

/** What an error was made of, under the names that JavaScript has for it. */
function behind(error: Error & { errors?: unknown }): string {
  const list = error instanceof AggregateError ? ` [errors: ${error.errors.map((one) => inspect(one)).join(', ')}]` : ''
  const cause = Object.hasOwn(error, 'cause') ? ` [cause: ${inspect(error.cause)}]` : ''
  return list + cause
}

function endOfToken(code: string, place: Position): { endColumn?: number } {
  const token = /[\p{ID_Continue}$]+/uy
  token.lastIndex = offsetAt(code, place)
  const found = token.exec(code)
  return found ? { endColumn: place.column + found[0].length } : {}
}
