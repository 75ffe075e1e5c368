/** The first offset at or after `offset` that is neither white space nor in a comment. */
export function skipTrivia(code: string, offset: number): number {
  trivia.lastIndex = offset
  return offset + (trivia.exec(code)?.[0].length ?? 0)
}

/** Whether the text between two offsets holds a line break, so that JavaScript may end a statement there. */
export function breaksLine(code: string, start: number, end: number): boolean {
  return /[\n\r\u2028\u2029]/.test(code.slice(start, end))
}

const trivia = /(?:\s|\/\/[^\n\r\u2028\u2029]*|\/\*[\s\S]*?\*\/)*/y
