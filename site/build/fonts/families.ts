/** One face of the site's type: a cut of a variable font from `@fontsource-variable`. */
export interface Cut {
  /** The CSS family that it belongs to. */
  family: string
  /** Package under `@fontsource-variable/`. */
  package: string
  /** Which of the package's variable files: all axes or weight alone. */
  axes: 'opsz' | 'wght'
  style: 'normal' | 'italic'
  /** CSS `font-weight`: one weight or a range. */
  weight: string
  /** What each axis is pinned or limited to; the narrower, the smaller the file. */
  limits: Record<string, number | { min: number; max: number }>
  /** OpenType features to keep. */
  features: readonly string[]
  /** Characters that every page may load with the face; what else the text uses comes in a file of its own. */
  core: 'prose' | 'strong' | 'emphasis' | 'labels' | 'code'
}

const book = {
  package: 'source-serif-4',
  axes: 'opsz',
  features: ['kern', 'liga', 'ccmp', 'mark'],
} as const

/**
 * The site's faces. Source Serif is cut at an optical size for reading and, in its bold, at one between text and titles:
 * together they weigh a third of the font that holds every size and weight between.
 */
export const cuts: Cut[] = [
  { ...book, family: 'Book', style: 'normal', weight: '400', limits: { wght: 400, opsz: 19 }, core: 'prose' },
  { ...book, family: 'Book', style: 'normal', weight: '600', limits: { wght: 600, opsz: 36 }, core: 'strong' },
  { ...book, family: 'Book', style: 'italic', weight: '400', limits: { wght: 400, opsz: 20 }, core: 'emphasis' },
  {
    family: 'Hand',
    package: 'inter',
    axes: 'wght',
    style: 'normal',
    weight: '400 600',
    limits: { wght: { min: 400, max: 600 } },
    features: ['tnum', 'ccmp', 'mark'],
    core: 'labels',
  },
  {
    family: 'Code',
    package: 'jetbrains-mono',
    axes: 'wght',
    style: 'normal',
    weight: '400',
    limits: { wght: 400 },
    features: ['ccmp', 'mark'],
    core: 'code',
  },
]
