/**
 * The formulas that a display holds side by side, parted by `\qquad`: each becomes a formula of its own, so that a phone
 * can set them below each other. A `\qquad` inside of braces or of an environment parts nothing.
 */
export function sideBySide(tex: string): string[] {
  const formulas = ['']
  let depth = 0
  for (const [piece] of tex.matchAll(/\\(?:[a-zA-Z]+|.)|[^\\]/gs)) {
    if (piece === '{' || piece === '\\begin') depth++
    if (piece === '}' || piece === '\\end') depth--
    if (piece === '\\qquad' && depth === 0) formulas.push('')
    else formulas.push(formulas.pop() + piece)
  }
  return formulas.map((formula) => formula.trim())
}
