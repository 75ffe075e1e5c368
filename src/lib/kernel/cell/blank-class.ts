import type { Eraser } from './blanks.ts'
import { skipTrivia } from './trivia.ts'
import type { TypeNode } from './type-node.ts'

/** `abstract` before a class, and its `implements` clause. */
export function blankClass({ code, text }: Eraser, node: TypeNode): void {
  if (node.abstract) text.blank(node.start, node.start + 'abstract'.length)
  const first = node.implements?.[0]
  if (!first) return
  let keyword = first.start
  do keyword = code.lastIndexOf('implements', keyword - 1)
  while (skipTrivia(code, keyword + 'implements'.length) !== first.start)
  text.blank(keyword, node.implements!.at(-1)!.end)
}

/** Modifiers of a field or method, and the `?` or `!` behind its name. */
export function blankMember({ code, text, open }: Eraser, node: TypeNode): void {
  blankModifiers(code, text, node)
  if (!node.optional && !node.definite) return
  let mark = skipTrivia(code, node.key!.end)
  while (node.computed && (code[mark] === ')' || code[mark] === ']')) mark = skipTrivia(code, mark + 1)
  text.blank(mark, mark + 1)
  if (open.has(mark + 1)) text.put(mark, ';')
}

const modifiers = new Set(['public', 'private', 'protected', 'readonly', 'override'])

/** A modifier also separated this member from the one above, which may lack its semicolon: `a = 1 ⏎ public [b] = 2`. */
function blankModifiers(code: string, text: Eraser['text'], node: TypeNode): void {
  const word = /[a-z]+/y
  for (let at = node.start; at < node.key!.start; at = skipTrivia(code, word.lastIndex)) {
    word.lastIndex = at
    const found = word.exec(code)?.[0]
    if (!found) return
    if (!modifiers.has(found)) continue
    text.blank(at, at + found.length)
    if (at === node.start) text.put(at, ';')
  }
}
