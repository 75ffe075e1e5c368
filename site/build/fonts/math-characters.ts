import katex from 'katex'
import { macros } from '../../lesson/markdown/macros.ts'
import type { Formula } from './formulas-of.ts'
import { chosenFace, faceName } from './katex-sheet.ts'

/**
 * What KaTeX sets in each of its faces, by the faces' names, for all these formulas. A bad formula is passed over: the
 * lesson pipeline reports it.
 */
export function mathCharacters(formulas: readonly Formula[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const formula of new Set(formulas.map((formula) => JSON.stringify(formula)))) {
    const html = rendered(JSON.parse(formula))
    const stack: string[] = []
    for (const [, end, classes = '', alone, text] of html.matchAll(
      /<(\/)?\w+(?: class="([^"]*)")?[^>]*?(\/)?>([^<]*)/g,
    )) {
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

const rendered = ({ tex, display }: Formula): string =>
  katex.renderToString(tex, {
    output: 'html',
    throwOnError: false,
    trust: true,
    strict: false,
    displayMode: display,
    macros: { ...macros },
  })

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: '\u00a0' }

const decode = (html: string) =>
  html.replace(/&(?:#x([\da-f]+)|(\w+));/gi, (entity, hex, name) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (named[name] ?? entity),
  )
