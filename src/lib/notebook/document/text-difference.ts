import type { TextChange } from '../control-literal.ts'

/** The one change that makes the text `to` of the text `from`; `null` when they are equal. It leaves alone what both begin and end with. */
export function textDifference(from: string, to: string): TextChange | null {
  if (from === to) return null
  const shorter = Math.min(from.length, to.length)
  let start = 0
  while (start < shorter && from[start] === to[start]) start++
  let end = 0
  while (end < shorter - start && from.at(-1 - end) === to.at(-1 - end)) end++
  return { from: start, to: from.length - end, insert: to.slice(start, to.length - end) }
}
