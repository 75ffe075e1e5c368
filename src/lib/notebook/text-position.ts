/** The offset of a place in a text; line and column count from 1, and what lies outside is moved to the nearest place. */
export function offsetAt(text: string, line: number, column: number): number {
  const lines = text.split('\n')
  const row = Math.min(Math.max(line, 1), lines.length) - 1
  const before = lines.slice(0, row).reduce((sum, next) => sum + next.length + 1, 0)
  return before + Math.min(Math.max(column, 1) - 1, lines[row].length)
}

/**
 * What an error marks: from its column to its end column, or to the end of the token that begins there; at least one
 * character, also at the end of a line.
 */
export function markedRange(text: string, error: { line?: number; column?: number; endColumn?: number }) {
  if (error.line === undefined) return null
  const from = offsetAt(text, error.line, error.column ?? 1)
  const token = /^(?:[\p{ID_Start}$_][\p{ID_Continue}$]*|\d[\w.]*)/u.exec(text.slice(from))?.[0].length ?? 1
  const to = error.endColumn === undefined ? from + token : offsetAt(text, error.line, error.endColumn)
  const end = Math.min(Math.max(to, from + 1), text.length)
  return { from: Math.min(from, Math.max(0, end - 1)), to: end }
}
