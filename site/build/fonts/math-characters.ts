import { chosenFace, faceName } from './katex-sheet.ts'

/** What is set in each of KaTeX's faces, by the faces' names, in these formulas as KaTeX renders them. */
export function mathCharacters(formulas: readonly string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const html of formulas) {
    const stack: string[] = []
    for (const [, end, classes = '', alone, text] of html.matchAll(tagAndText)) {
      if (end) stack.pop()
      else if (!alone) stack.push(classes)
      if (text === '') continue
      const name = faceName(chosenFace(stack))
      if (!found.has(name)) found.set(name, new Set())
      for (const character of decode(text)) found.get(name)!.add(character)
    }
  }
  return found
}

const tagAndText = /<(\/)?\w+(?: class="([^"]*)")?[^>]*?(\/)?>([^<]*)/g

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: '\u00a0' }

const decode = (html: string) =>
  html.replace(/&(?:#x([\da-f]+)|(\w+));/gi, (entity, hex, name) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (named[name] ?? entity),
  )
