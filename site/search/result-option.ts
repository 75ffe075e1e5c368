import { siteRoot } from '#lib/notebook/offline/site-root.ts'
import { element } from '#lib/notebook/output/element.ts'
import type { Text } from '#lib/notebook/text.ts'
import type { Found } from './found.ts'
import { markedText } from './marked-text.ts'

/** A result as a line of the list: a link that the focus of the field can rest on. */
export function resultOption({ kind, path, title, place, excerpt }: Found, index: number, text: Text): HTMLElement {
  const what = element(document, 'span', { class: 'found-kind' }, text(`search.kind.${kind}`))
  const name = element(document, 'span', { class: 'found-title' }, title)
  const head = element(document, 'span', { class: 'found-head' }, name)
  if (place) head.append(' ', element(document, 'span', { class: 'found-place' }, place))
  const said = element(document, 'span', { class: 'found-excerpt' }, ...markedText(excerpt))
  return element(
    document,
    'a',
    { id: `found-${index}`, class: 'found', role: 'option', href: siteRoot() + path, tabindex: -1, 'data-kind': kind },
    head,
    what,
    said,
  )
}
