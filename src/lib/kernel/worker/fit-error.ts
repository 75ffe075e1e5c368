import { cutText } from '../output/cut-text.ts'
import type { CellError } from '../protocol.ts'

/** The same error with texts of a length that a page can show: a cell may throw a hundred megabytes. */
export function fitError(error: CellError): CellError {
  const details = Object.entries(error.details ?? {}).map(([key, value]) => [key, cutText(value, 1000)])
  return {
    ...error,
    name: cutText(error.name, 100),
    message: cutText(error.message, 4000),
    ...(error.details && { details: Object.fromEntries(details) }),
  }
}
