import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fontFolder } from './folder.ts'

/**
 * A cut font as an address that holds it. What every page needs stands in the style sheet itself: a face that arrives
 * later costs another layout of the whole page, eleven of them cost a third of a phone's time to the first reaction.
 */
export const embedded = (name: string): string =>
  `data:font/woff2;base64,${readFileSync(join(fontFolder, name)).toString('base64')}`
