import type { MdastPluginEntry } from 'satteri'
import { escapeHtml } from '#lib/notebook/figure/escape.ts'

/**
 * Wraps each Chinese character of emphasised text, so that a dot can stand below it. The browser's own dots
 * (`text-emphasis`) push the next line away by half a line, and dot punctuation between Latin letters.
 */
export const emphasisDots: MdastPluginEntry = {
  name: 'emphasis-dots',
  text(node, ctx) {
    if (ctx.parent(node)?.type !== 'emphasis' || !/\p{Script=Han}/u.test(node.value)) return undefined
    return { type: 'html', value: escapeHtml(node.value).replace(/\p{Script=Han}/gu, '<span>$&</span>') }
  },
}
