import type { Nodes, Parents } from 'mdast'

/** The text of a heading or of any other node, formulas as their TeX, without the spaces around it. */
export function plainText(node: Nodes): string {
  return words(node).trim()
}

function words(node: Nodes): string {
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') return ''
  if ('value' in node) return node.value
  return ((node as Parents).children ?? []).map(words).join('')
}

/**
 * The fragment of a heading's address: what `{#id}` behind it says, else its words. Translations write the English id:
 * `## 步子多大 {#how-large-a-step}`.
 */
export function headingId(node: Extract<Nodes, { type: 'heading' }>): string {
  const { hProperties } = (node.data ?? {}) as { hProperties?: { id?: unknown } }
  const explicit = hProperties?.id
  if (typeof explicit === 'string') return explicit
  const found = plainText(node)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu)
  return found?.join('-') ?? 'section'
}
