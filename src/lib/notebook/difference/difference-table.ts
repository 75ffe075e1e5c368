import { diffWordsWithSpace } from 'diff'
import { element } from '../output/element.ts'
import type { Text } from '../text.ts'
import { type LinePair, linePairs } from './line-pairs.ts'

export interface Sides {
  /** A text and what it is called. */
  left: { text: string; title: string }
  right: { text: string; title: string }
}

/** Two texts side by side, line by line; on narrow screens one column, old lines over new. Changes carry a sign and words, not only a colour. */
export function differenceTable({ left, right }: Sides, text: Text): HTMLElement {
  const rows = linePairs(left.text, right.text).map((pair) => row(pair, text))
  const head = [left.title, right.title].map((title) => element(document, 'th', { scope: 'col' }, title))
  return element(
    document,
    'div',
    { class: 'difference', tabindex: 0, role: 'region', 'aria-label': `${left.title}, ${right.title}` },
    element(
      document,
      'table',
      {},
      element(document, 'thead', {}, element(document, 'tr', {}, ...head)),
      element(document, 'tbody', {}, ...rows),
    ),
  )
}

function row({ left, right, same }: LinePair, text: Text): HTMLElement {
  if (same) return element(document, 'tr', {}, line(left, null), line(right, null))
  const words = left !== undefined && right !== undefined ? diffWordsWithSpace(left, right) : null
  const side = (whole: string | undefined, kind: 'gone' | 'new') => {
    if (whole === undefined) return element(document, 'td', { class: 'difference-none' })
    const parts = words
      ?.filter(({ added, removed }) => !(kind === 'gone' ? added : removed))
      .map(({ value, added, removed }) => (added || removed ? element(document, 'mark', {}, value) : value))
    const cell = line(whole, kind, parts)
    cell.prepend(element(document, 'span', { class: 'unseen' }, `${text(`edits.line-${kind}`)} `))
    return cell
  }
  return element(document, 'tr', { class: 'difference-changed' }, side(left, 'gone'), side(right, 'new'))
}

function line(whole = '', kind: 'gone' | 'new' | null, parts: readonly (Node | string)[] = [whole]): HTMLElement {
  return element(
    document,
    'td',
    { class: kind ? `difference-${kind}` : undefined },
    element(document, 'code', {}, ...parts),
  )
}
