import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import katex from 'katex'
import { uniqueCharacters } from './unicode-range.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i))
const typography = '\u00a0·×–—‘’“”…−'

/** Characters that lessons and the interface use now, so that the files every page loads hold these and no others. */
export function usedCharacters(): { text: string[]; mathItalic: string[]; mathOther: string[] } {
  const lessons = read(['lessons/*/*.mdx'])
  const math = mathCharacters(lessons)
  return {
    text: uniqueCharacters(ascii + typography + lessons + read(['site/i18n/*.json', 'site/**/*.astro'])),
    mathItalic: uniqueCharacters(math.italic),
    mathOther: uniqueCharacters(math.other),
  }
}

const read = (patterns: string[]) =>
  globSync(patterns, { cwd: root })
    .map((path) => readFileSync(`${root}/${path}`, 'utf8'))
    .join('\n')

/**
 * What KaTeX sets in its italic and in its other faces. A bad formula is passed over here: the lesson pipeline reports it.
 */
function mathCharacters(lessons: string): { italic: string; other: string } {
  const found = { italic: '', other: '' }
  const prose = lessons.replace(/^(```+)[\s\S]*?^\1/gm, '')
  for (const [, display, inline] of prose.matchAll(/\$\$([\s\S]+?)\$\$|\$([^$]+)\$/g)) {
    const html = katex.renderToString(display ?? inline, {
      output: 'html',
      throwOnError: false,
      trust: true,
      strict: false,
    })
    for (const [, classes, text] of html.matchAll(/class="([^"]*)"[^>]*>([^<]+)/g))
      found[classes.includes('mathnormal') ? 'italic' : 'other'] += decode(text)
    for (const [, text] of html.matchAll(/<\/span>([^<]+)/g)) found.other += decode(text)
  }
  return found
}

const decode = (html: string) =>
  html.replace(/&(?:#x([\da-f]+)|(lt|gt|amp|quot|nbsp));/gi, (_, hex, name) =>
    hex
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: '\u00a0' }[name as string]!,
  )
