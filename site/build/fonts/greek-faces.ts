import { join } from 'node:path'
import { embedded } from './embedded.ts'
import { face } from './face.ts'
import { packageFolder } from './folder.ts'
import { subset } from './subset.ts'
import { toUnicodeRange } from './unicode-range.ts'
import type { UsedCharacters } from './used-characters.ts'

/** Small Greek letters: in this book they are symbols, whatever stands around them. */
const isSymbol = (character: string): boolean => character >= 'α' && character <= 'ω'

/**
 * Faces that set the small Greek letters of labels and captions as the formulas do: a symbol looks the same in a figure
 * and in the text. Cut to these few letters: the cut of the formulas stands in another sheet and would weigh twice.
 */
export async function greekFaces(used: UsedCharacters): Promise<string> {
  const symbols = used.labels.filter(isSymbol)
  if (symbols.length === 0) return ''
  const source = join(packageFolder('katex'), 'dist/fonts/KaTeX_Math-Italic.woff2')
  const font = { url: embedded(await subset(source, symbols, {})), range: toUnicodeRange(symbols) }
  return [
    face({ ...font, family: 'Hand', style: 'normal', weight: '400 600', sizeAdjust: '116%' }),
    face({ ...font, family: 'Book', style: 'italic', weight: '400', sizeAdjust: '106%' }),
  ].join('\n')
}
