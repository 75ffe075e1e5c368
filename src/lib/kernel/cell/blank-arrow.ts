import type { Eraser } from './blanks.ts'
import { breaksLine, skipTrivia } from './trivia.ts'
import type { TypeNode } from './type-node.ts'

/**
 * An arrow function's types may span lines, but JavaScript allows no line break between `async` and `(`, after
 * `return`, or between `)` and `=>`. So a parenthesis moves over the type: to its first place, or to its last.
 * Comes after the types have been blanked.
 */
export function blankArrow({ code, text }: Eraser, node: TypeNode): void {
  const { typeParameters, returnType, params = [] } = node
  if (!typeParameters && !returnType) return
  const head = typeParameters ? typeParameters.end : node.start + (node.async ? 'async'.length : 0)
  const opening = skipTrivia(code, head)
  if (typeParameters && breaksLine(code, typeParameters.start, opening)) {
    text.blank(opening, opening + 1)
    text.put(typeParameters.start, '(')
  }
  if (returnType) {
    let closing = skipTrivia(code, params.at(-1)?.end ?? opening + 1)
    if (code[closing] === ',') closing = skipTrivia(code, closing + 1)
    if (breaksLine(code, closing, returnType.end)) {
      text.blank(closing, closing + 1)
      text.put(returnType.end - 1, ')')
    }
  }
}
