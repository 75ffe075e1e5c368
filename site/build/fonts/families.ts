/** One file of a typeface as the site serves it: a cut of a variable font from `@fontsource-variable`. */
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
  features: string[]
}

const text = ['kern', 'liga', 'lnum', 'onum', 'tnum', 'pnum', 'mark', 'mkmk', 'ccmp', 'locl']

/**
 * The site's faces. Source Serif is cut at two optical sizes, one for reading and one for titles: together they weigh
 * less than half of the font that holds every size between, and look the same at the two sizes that the book uses.
 */
export const cuts: Cut[] = [
  {
    family: 'Book',
    package: 'source-serif-4',
    axes: 'opsz',
    style: 'normal',
    weight: '400 600',
    limits: { wght: { min: 400, max: 600 }, opsz: 19 },
    features: text,
  },
  {
    family: 'Book',
    package: 'source-serif-4',
    axes: 'opsz',
    style: 'italic',
    weight: '400',
    limits: { wght: 400, opsz: 20 },
    features: text,
  },
  {
    family: 'Book Title',
    package: 'source-serif-4',
    axes: 'opsz',
    style: 'normal',
    weight: '600',
    limits: { wght: 600, opsz: 44 },
    features: text,
  },
  {
    family: 'Hand',
    package: 'inter',
    axes: 'wght',
    style: 'normal',
    weight: '400 600',
    limits: { wght: { min: 400, max: 600 } },
    features: ['kern', 'tnum', 'ccmp', 'mark'],
  },
  {
    family: 'Code',
    package: 'jetbrains-mono',
    axes: 'wght',
    style: 'normal',
    weight: '400',
    limits: { wght: 400 },
    features: ['ccmp', 'mark'],
  },
]
