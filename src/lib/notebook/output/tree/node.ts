import { flat, type ValueNode } from '#lib/kernel/output/value-node.ts'
import type { RenderContext } from '../context.ts'
import { element } from '../element.ts'

/** Characters of a value with parts that stand beside its name. */
const shownCharacters = 60

/**
 * A value on a line of its own; one with parts opens. In the page its parts are drawn when it is first opened. `path`
 * tells it from the others of its tree.
 */
export function drawNode(
  node: ValueNode,
  path: string,
  isOpen: (path: string) => boolean,
  context: RenderContext,
): HTMLElement {
  const { document, live, text } = context
  const key = element(document, 'span', { class: 'out-name' }, node.key ?? '')
  const line = [
    ...(node.key === undefined ? [] : [key]),
    element(document, 'span', { class: 'out-text' }, glance(node)),
  ]
  const { parts = [], more = 0 } = node
  if (parts.length === 0) return element(document, 'div', {}, ...line)
  const open = isOpen(path)
  const details = element(document, 'details', { 'data-path': path, open })
  details.append(element(document, 'summary', {}, ...line))
  const draw = () => {
    if (details.childElementCount > 1) return
    const lines = parts.map((part, i) => {
      const named = part.key === undefined ? { ...part, key: `${i}: ` } : part
      return element(document, 'li', {}, drawNode(named, `${path}/${i}`, isOpen, context))
    })
    const rest = element(document, 'li', { class: 'out-soft' }, text('output.more-elements', { count: more }))
    details.append(element(document, 'ul', {}, ...lines, ...(more > 0 ? [rest] : [])))
  }
  if (open || !live) draw()
  else details.addEventListener('toggle', draw)
  return details
}

/** The beginning of a value: `Map(2) { 'a' → 1, …`. */
function glance(node: ValueNode): string {
  if (!node.parts) return node.text
  const line = flat({ ...node, parts: node.parts.slice(0, 12) })
  return line.length > shownCharacters ? `${line.slice(0, shownCharacters)}…` : line
}
