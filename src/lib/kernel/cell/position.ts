/** A place in a cell's text; both count from 1, columns in UTF-16 units. */
export interface Position {
  line: number
  column: number
}

/** The line and column of an offset. Lines end as JavaScript says: \n, \r\n, \r, U+2028 and U+2029. */
export function positionAt(code: string, offset: number): Position {
  const before = code.slice(0, offset).split(lineEnd)
  return { line: before.length, column: before.at(-1)!.length + 1 }
}

/** The offset of a line and column; past the end of the line, the line's end. */
export function offsetAt(code: string, { line, column }: Position): number {
  let start = 0
  for (let current = 1; current < line; current++) {
    const end = lineEnd.exec(code.slice(start))
    if (!end) return code.length
    start += end.index + end[0].length
  }
  const end = lineEnd.exec(code.slice(start))
  return Math.min(start + column - 1, end ? start + end.index : code.length)
}

const lineEnd = /\r\n|[\n\r\u2028\u2029]/
