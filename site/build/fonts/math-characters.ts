import katex from 'katex'
import { macros } from '../../lesson/markdown/macros.ts'

/** KaTeX's faces as far as they are cut: the italic, the four of large signs, and all others together. */
export type MathFace = 'italic' | 'size1' | 'size2' | 'size3' | 'size4' | 'other'

/**
 * What KaTeX sets in each of its faces, for all formulas of a text. A bad formula is passed over: the lesson pipeline
 * reports it.
 */
export function mathCharacters(lessons: string): Record<MathFace, string> {
  const found = { italic: '', size1: '', size2: '', size3: '', size4: '', other: '' }
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
    for (const [, classes, text] of html.matchAll(/<span class="([^"]*)"[^>]*>(?:<span>)?([^<]+)/g))
      found[faceOf(classes)] += decode(text)
    for (const [, text] of html.matchAll(/<\/span>([^<]+)/g)) found.other += decode(text)
  }
  return found
}

/** As KaTeX's style sheet decides it. */
function faceOf(classes: string): MathFace {
  if (classes.includes('mathnormal')) return 'italic'
  if (/op-symbol (small|large)-op/.test(classes)) return classes.includes('small-op') ? 'size1' : 'size2'
  const [, size] = /(?:delimsizing size|delim-size)([1-4])/.exec(classes) ?? []
  return size === undefined ? 'other' : (`size${size}` as MathFace)
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: '\u00a0' }

const decode = (html: string) =>
  html.replace(/&(?:#x([\da-f]+)|(\w+));/gi, (entity, hex, name) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (named[name] ?? entity),
  )
