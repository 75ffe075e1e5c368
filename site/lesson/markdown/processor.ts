import { satteri } from '@astrojs/markdown-satteri'
import { code } from './code.ts'
import { emphasisDots } from './emphasis-dots.ts'
import { features } from './features.ts'
import { joinHan } from './han.ts'
import { headings } from './headings.ts'
import { math } from './math.ts'

/**
 * How lessons become pages. All of it happens in Markdown's own tree, before Astro adds its plugins: those would take a
 * display formula for a block of code and highlight it.
 */
export const processor = satteri({ mdastPlugins: [joinHan, headings, code, math, emphasisDots], features })
