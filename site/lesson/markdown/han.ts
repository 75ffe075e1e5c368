import type { MdastPluginEntry } from 'satteri'

const han = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…]'
const brokenLine = new RegExp(`(?<=${han}) *\\n *(?=${han})`, 'gu')

/** Joins lines that were broken between Chinese characters: the space that a line break becomes has no place there. */
export const joinHan: MdastPluginEntry = {
  name: 'join-han',
  text(node) {
    const value = node.value.replace(brokenLine, '')
    return value === node.value ? undefined : { type: 'text', value }
  },
}
