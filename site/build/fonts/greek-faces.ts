import { join } from 'node:path'
import { embedded } from './embedded.ts'
import { face } from './face.ts'
import { katexFolder } from './katex-sheet.ts'
import { subset } from './subset.ts'
import { toUnicodeRange } from './unicode-range.ts'

/** Small Greek letters: in this book they are symbols, whatever stands around them. */
export const isSymbol = (character: string): boolean => character >= 'α' && character <= 'ω'

/**
 * Faces that set the small Greek letters of formulas, and of labels and captions as formulas do: a symbol looks the same
 * in a figure and in the text. One cut serves all three.
 */
export async function greekFaces(symbols: readonly string[]): Promise<string[]> {
  const cut = await subset(join(katexFolder, 'fonts/KaTeX_Math-Italic.woff2'), [...symbols], {})
  const font = { url: embedded(cut), range: toUnicodeRange([...symbols]) }
  return [
    face({ ...font, family: 'KaTeX_Math', style: 'italic', weight: '400', display: 'block' }),
    face({ ...font, family: 'Hand', style: 'normal', weight: '400 600', sizeAdjust: '116%' }),
    face({ ...font, family: 'Book', style: 'italic', weight: '400', sizeAdjust: '106%' }),
  ]
}
