import katex from 'katex'
import { macros } from '../../lesson/markdown/macros.ts'

/**
 * What KaTeX sets in its italic and in its other faces, for all formulas of a text. A bad formula is passed over: the
 * lesson pipeline reports it.
 */
export function mathCharacters(lessons: string): { italic: string; other: string } {
  const found = { italic: '', other: '' }
  const prose = lessons.replace(/^```[\s\S]*?^```/gm, '')
  for (const [, display, inline] of prose.matchAll(/\$\$([\s\S]+?)\$\$|\$([^$]+)\$/g)) {
    const html = katex.renderToString(display ?? inline, {
      output: 'html',
      throwOnError: false,
      trust: true,
      strict: false,
      displayMode: display !== undefined,
      macros: { ...macros },
    })
    for (const [, classes, text] of html.matchAll(/<span class="([^"]*)"[^>]*>([^<]+)/g))
      found[classes.includes('mathnormal') ? 'italic' : 'other'] += decode(text)
    for (const [, text] of html.matchAll(/<\/span>([^<]+)/g)) found.other += decode(text)
  }
  return found
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: '\u00a0' }

const decode = (html: string) =>
  html.replace(/&(?:#x([\da-f]+)|(\w+));/gi, (entity, hex, name) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (named[name] ?? entity),
  )
